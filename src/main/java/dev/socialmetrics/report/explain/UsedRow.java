package dev.socialmetrics.report.explain;

import dev.socialmetrics.report.figure.Calculation;
import dev.socialmetrics.report.run.ChangedNumber;
import dev.socialmetrics.report.table.RowFacts;
import dev.socialmetrics.store.query.Provenance;
import dev.socialmetrics.store.query.Restatement;
import dev.socialmetrics.store.query.TracedRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A row that a figure is made of.
 *
 * @param key its date, post or campaign with its days
 * @param values the used ones by column, as reports print them; null where unknown
 * @param source where the row is from
 * @param otherSources by column, where a used value is from another file or line
 * @param revisions what the used values were before, oldest first
 */
public record UsedRow(
    String key,
    Map<String, Object> values,
    Provenance source,
    Map<String, Provenance> otherSources,
    List<Restatement> revisions) {

  static UsedRow of(TracedRow row, List<String> columns) {
    Map<String, Object> printed = RowFacts.columns(row.stored(), false).withReasons();
    Map<String, Object> values = new LinkedHashMap<>();
    columns.forEach(column -> values.put(column, printed.get(column)));
    Map<String, Provenance> others = new TreeMap<>(row.columnSources());
    others.keySet().retainAll(columns);
    others.keySet().removeIf(column -> values.get(column) == null);
    return new UsedRow(
        key(row),
        values,
        row.source(),
        others,
        row.revisions().stream()
            .filter(revision -> columns.contains(revision.column().name()))
            .toList());
  }

  /** The same where rows of several channels lie side by side. */
  UsedRow of(String channel) {
    return new UsedRow(channel + " " + key, values, source, otherSources, revisions);
  }

  private static String key(TracedRow row) {
    return String.join(
        " ",
        row.values().kind().keyColumns().stream()
            .skip(2)
            .map(column -> row.values().findText(column.name()).orElseThrow())
            .toList());
  }

  /** What a value was before, as people read it. */
  public record Earlier(
      String column, String before, Provenance was, String after, Provenance by) {}

  /** The revisions as people read them. */
  public List<Earlier> earlier() {
    return revisions.stream().map(UsedRow::earlier).toList();
  }

  private static Earlier earlier(Restatement revision) {
    ChangedNumber number = ChangedNumber.of(revision.column(), revision.before(), revision.after());
    return new Earlier(
        revision.column().name(),
        Calculation.text(number.before()),
        revision.was(),
        number.after().map(Calculation::text).orElse("empty"),
        revision.from());
  }
}
