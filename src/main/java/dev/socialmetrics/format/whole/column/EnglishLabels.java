package dev.socialmetrics.format.whole.column;

import dev.socialmetrics.format.check.BoundColumn;
import dev.socialmetrics.format.check.BoundTable;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.LabelPattern;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.source.table.Labels;
import dev.socialmetrics.source.table.Layout;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What labels of a platform's export are in English, in which its format is described. Those of all
 * tables of the format are known, with the words of other languages that it is read with.
 */
public final class EnglishLabels {
  private final List<LabelPattern> known;

  private EnglishLabels(List<LabelPattern> known) {
    this.known = known;
  }

  public static EnglishLabels of(FormatDescription format) {
    return new EnglishLabels(
        format.tables().stream().flatMap(EnglishLabels::labels).distinct().toList());
  }

  private static Stream<LabelPattern> labels(TableDescription table) {
    return Stream.of(
            table.columns().values().stream().flatMap(EnglishLabels::labels),
            table.spread().stream().flatMap(said -> said.by().labels().stream()),
            table.required().stream().flatMap(Collection::stream),
            table.without().stream(),
            table.dividedBy().stream(),
            table.ignore().stream()
                .flatMap(rule -> Stream.concat(rule.labels().stream(), rule.beside().stream())))
        .flatMap(labels -> labels);
  }

  private static Stream<LabelPattern> labels(ColumnDescription column) {
    return Stream.concat(column.labels().stream(), column.rate().stream());
  }

  /**
   * The English label, normalised; empty for one that no table of the format has.
   *
   * @param label as the file has it
   */
  public Optional<String> find(String label) {
    String text = Labels.normalise(label);
    return known.stream().filter(each -> each.matches(text)).map(LabelPattern::english).findFirst();
  }

  /** Whether a column of the table was found by a word of another language than English. */
  public static boolean isTranslated(BoundTable table, Layout layout) {
    return table.columns().stream().anyMatch(bound -> isTranslated(bound, layout));
  }

  private static boolean isTranslated(BoundColumn bound, Layout layout) {
    Stream<String> labels =
        bound.cells().stream().map(cell -> Labels.normalise(layout.labels().get(cell)));
    return labels.anyMatch(
        label ->
            bound.said().labels().stream()
                .filter(known -> known.matches(label))
                .findFirst()
                .filter(known -> !known.text().equals(known.english()))
                .isPresent());
  }
}
