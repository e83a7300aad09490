package dev.socialmetrics.correction;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.opening.OpenExport;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.store.Times;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.rejected.RejectedPlace;
import dev.socialmetrics.store.rejected.RejectedRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Rejected rows as they can be corrected: cell by cell in the layout of their file, which is read
 * once more. A row that was corrected and is wrong again is as it was written then, and is put back
 * where the first one was. Where the file is no longer what it was, and for rows that never had
 * cells, only the raw text is left.
 */
public final class CorrectableRows {
  private final CorrectedFiles files;
  private final ImportedExports exports;
  private final LatestCorrections latest;

  public CorrectableRows(ImportedExports exports, DataSource reading) {
    this.files = new CorrectedFiles(reading, id -> true);
    this.exports = exports;
    this.latest = LatestCorrections.read(reading);
  }

  /** Cells by record, and why there are none. */
  private record Found(Map<Long, Map<String, String>> cells, Optional<String> unread) {}

  /** In the order of files and lines; a row that was rejected again and again is one. */
  public List<CorrectableRow> read(List<RejectedRow> rejected) {
    Map<RejectedPlace, RejectedRow> newest = new LinkedHashMap<>();
    rejected.forEach(
        row ->
            newest.merge(
                latest.original(row),
                row,
                (one, other) -> other.fileId() > one.fileId() ? other : one));
    Map<Long, Map<RejectedPlace, RejectedRow>> byFile = new LinkedHashMap<>();
    newest.forEach(
        (place, row) ->
            byFile.computeIfAbsent(place.fileId(), none -> new LinkedHashMap<>()).put(place, row));
    List<CorrectableRow> correctable = new ArrayList<>();
    byFile.forEach((fileId, rows) -> add(correctable, files.find(fileId).orElseThrow(), rows));
    return correctable;
  }

  private void add(List<CorrectableRow> to, ImportFile file, Map<RejectedPlace, RejectedRow> rows) {
    Map<Long, RejectedRow> unknown = new HashMap<>();
    rows.forEach(
        (place, row) -> {
          if (latest.cells(place).isEmpty()) {
            unknown.put(place.record(), row);
          }
        });
    Found found = unknown.isEmpty() ? new Found(Map.of(), Optional.empty()) : cells(file, unknown);
    rows.forEach((place, row) -> to.add(correctable(file, place, row, found)));
  }

  private CorrectableRow correctable(
      ImportFile file, RejectedPlace place, RejectedRow row, Found found) {
    Map<String, String> typed = latest.cells(place);
    Map<String, String> cells =
        typed.isEmpty() ? found.cells().getOrDefault(place.record(), Map.of()) : typed;
    boolean isAlone = !latest.isOfExport(place) && standsAlone(file, row, cells.keySet());
    return new CorrectableRow(
        row,
        file.kind().orElse(Kind.DAILY),
        isAlone ? Optional.empty() : file.format(),
        cells,
        place,
        cells.isEmpty() ? found.unread() : Optional.empty());
  }

  /**
   * Canonical rows do, unless an archive or a file's name says their day, or the file was refused
   * and all its rows are to come with them.
   */
  private static boolean standsAlone(ImportFile file, RejectedRow row, Collection<String> labels) {
    boolean isCanonical =
        file.format().filter(format -> format.startsWith("canonical-")).isPresent();
    boolean isOfOneDay = file.kind().flatMap(kind -> kind.find("date")).isPresent();
    return isCanonical
        && !CorrectionExports.isOutstanding(file)
        && row.where().part().isEmpty()
        && (!isOfOneDay || labels.contains("date"));
  }

  private Found cells(ImportFile file, Map<Long, RejectedRow> byRecord) {
    Map<Long, Map<String, String>> found = new TreeMap<>();
    long last = Collections.max(byRecord.keySet());
    try (OpenExport export = exports.open(files.whereNow(file), file)) {
      Optional<Row> row = export.rows().next();
      while (row.isPresent() && row.get().number() <= last) {
        RejectedRow rejected = byRecord.get(row.get().number());
        if (rejected != null) {
          found.put(row.get().number(), cells(file, rejected, row.get()));
        }
        row = export.rows().next();
      }
    } catch (FileRefused e) {
      return new Found(found, Optional.of(e.in(file.name()).message()));
    } catch (IOException e) {
      FileRefused unreadable = new FileRefused(FileScans.unreadable(String.valueOf(e)));
      return new Found(found, Optional.of(unreadable.in(file.name()).message()));
    }
    return new Found(found, Optional.empty());
  }

  private static Map<String, String> cells(ImportFile file, RejectedRow rejected, Row row) {
    Map<String, String> cells = new LinkedHashMap<>();
    boolean isAlone = standsAlone(file, rejected, row.layout().labels());
    List<String> titles = isAlone ? row.layout().labels() : CellTitles.of(row.layout());
    for (int i = 0; i < row.layout().size(); i++) {
      String cell = row.cells()[i];
      cells.put(titles.get(i), cell == null ? "" : cell);
    }
    if (!cells.isEmpty() && isAlone) {
      file.account().ifPresent(account -> cells.putIfAbsent("account_id", account));
      file.platform().ifPresent(platform -> cells.putIfAbsent("platform", platform));
      cells.putIfAbsent("exported_at", Times.exact(file.exportedAt()));
    }
    return cells;
  }
}
