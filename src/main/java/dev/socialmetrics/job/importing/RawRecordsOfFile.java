package dev.socialmetrics.job.importing;

import dev.socialmetrics.format.opening.OpenExport;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.publish.RawRecords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a staged file once more, for the raw text of the few rows that turned out to conflict. */
final class RawRecordsOfFile implements RawRecords {
  private final ImportFile file;
  private final ExportOpener opener;

  RawRecordsOfFile(ImportFile file, ExportOpener opener) {
    this.file = file;
    this.opener = opener;
  }

  @Override
  public Map<Long, String> read(Set<Long> records) {
    if (records.isEmpty()) {
      return Map.of();
    }
    try (OpenExport export = opener.open(file)) {
      return collect(export, records);
    } catch (FileRefused e) {
      throw new IllegalStateException(file.name() + " changed after it was read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<Long, String> collect(OpenExport export, Set<Long> records)
      throws IOException, FileRefused {
    long last = Collections.max(records);
    Map<Long, String> texts = new HashMap<>();
    Optional<Row> row = export.rows().next();
    while (row.isPresent() && row.get().number() <= last) {
      if (records.contains(row.get().number())) {
        texts.put(row.get().number(), row.get().raw());
      }
      row = export.rows().next();
    }
    return texts;
  }
}
