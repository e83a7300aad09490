package dev.socialmetrics.job.inbox;

import dev.socialmetrics.job.inbox.BodyRefused.Flaw;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.csv.CsvPrefix;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.store.Times;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Rows in CSV, which stays CSV; what is added stands before the first column. */
final class CsvBody implements CsvPrefix.Columns {
  private final PostedFields fields;
  private final String receivedAt;
  private final Limits limits;
  private List<String> added = List.of();
  private long rows;

  CsvBody(PostedFields fields, Instant receivedAt, Limits limits) {
    this.fields = fields;
    this.receivedAt = Times.exact(receivedAt);
    this.limits = limits;
  }

  PostedRows read(byte[] body) throws BodyRefused {
    try {
      String text = CsvPrefix.put(body, this, limits);
      return fields.rows(text.getBytes(StandardCharsets.UTF_8), "csv", OptionalLong.of(rows));
    } catch (FileRefused e) {
      throw new BodyRefused(List.of(unreadable(e)));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // of bytes in memory
    }
  }

  @Override
  public List<String> labels(List<String> present) {
    List<String> missing = new ArrayList<>();
    if (!present.contains(PostedFields.EXPORTED_AT)) {
      missing.add(PostedFields.EXPORTED_AT);
    }
    if (fields.isDated() && !present.contains(PostedFields.DATE)) {
      missing.add(PostedFields.DATE);
    }
    fields.requireKnown(Optional.empty(), present);
    added = List.copyOf(missing);
    return added;
  }

  @Override
  public List<String> cells(Map<String, String> record) {
    Map<String, String> values = new LinkedHashMap<>(record);
    for (String label : added) {
      boolean isTime = label.equals(PostedFields.EXPORTED_AT);
      values.put(
          label,
          isTime ? receivedAt : fields.today(record.getOrDefault("account_id", "")).toString());
    }
    fields.take(Optional.of(rows), values);
    rows++;
    return added.stream().map(values::get).toList();
  }

  private static Flaw unreadable(FileRefused e) {
    return new Flaw(
        e.problem().code().code(),
        Optional.empty(),
        Optional.empty(),
        e.problem().found().map(found -> e.line() > 0 ? found + " on line " + e.line() : found),
        e.problem().expected(),
        e.problem().remedy());
  }
}
