package dev.socialmetrics.job.inbox;

import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.problem.Fault;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.csv.AddedColumns;
import dev.socialmetrics.source.table.Labels;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.TableHeader;
import dev.socialmetrics.store.Times;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Rows in CSV. The file has them in CSV, too, with the columns that are missing behind theirs. */
final class CsvBody implements AddedColumns.Columns {
  private final PostedFields fields;
  private final String receivedAt;
  private final Limits limits;
  private final Map<Long, Integer> otherSizes = new HashMap<>();
  private List<String> labels = List.of();
  private List<String> added = List.of();
  private long rows;

  CsvBody(PostedFields fields, Instant receivedAt, Limits limits) {
    this.fields = fields;
    this.receivedAt = Times.exact(receivedAt);
    this.limits = limits;
  }

  PostedRows read(byte[] body) throws BodyRefused {
    try {
      String text = AddedColumns.put(body, this, limits);
      return fields.rows(
          text.getBytes(StandardCharsets.UTF_8),
          PostedRows.TABLE,
          OptionalLong.of(rows),
          BodyPlaces.ofTable(labels.size(), otherSizes));
    } catch (FileRefused e) {
      throw new BodyRefused(List.of(unreadable(e)));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // of bytes in memory
    }
  }

  @Override
  public List<String> labels(List<String> present, long line) throws FileRefused {
    TableHeader.strict(present.toArray(String[]::new), line, limits);
    labels = present.stream().map(Labels::normalise).toList();
    List<String> missing = new ArrayList<>();
    if (!labels.contains(PostedFields.EXPORTED_AT)) {
      missing.add(PostedFields.EXPORTED_AT);
    }
    if (fields.isDated() && !labels.contains(PostedFields.DATE)) {
      missing.add(PostedFields.DATE);
    }
    fields.requireKnown(Optional.empty(), labels);
    added = List.copyOf(missing);
    return added;
  }

  @Override
  public List<String> cells(long row, List<String> cells) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int at = 0; at < Math.min(cells.size(), labels.size()); at++) {
      values.put(labels.get(at), cells.get(at));
    }
    if (cells.size() != labels.size()) {
      otherSizes.put(row, cells.size());
    }
    for (String label : added) {
      boolean isTime = label.equals(PostedFields.EXPORTED_AT);
      values.put(
          label,
          isTime ? receivedAt : fields.today(values.getOrDefault("account_id", "")).toString());
    }
    fields.take(Optional.of(row), values);
    rows++;
    return added.stream().map(values::get).toList();
  }

  private static Fault unreadable(FileRefused e) {
    return new Fault(
        e.problem().code().code(),
        Fault.pointer(Optional.empty(), e.problem().column().map(ColumnRef::name)),
        e.problem().found().map(found -> e.line() > 0 ? found + " on line " + e.line() : found),
        e.problem().expected(),
        e.problem().remedy());
  }
}
