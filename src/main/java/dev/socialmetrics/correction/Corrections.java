package dev.socialmetrics.correction;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.format.opening.OpenExport;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.CorrectionHead;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.file.ImportFiles;
import dev.socialmetrics.store.rejected.ResolvedRows;
import dev.socialmetrics.store.rejected.ResolvedRows.Place;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Marks rejected rows as mended once a file that was exported from them has been loaded. Such a
 * file names the row that each of its rows corrects in the columns {@link CorrectionHead#FILE} and
 * {@link CorrectionHead#LINE}. A row that is rejected again is open under its new file only.
 */
public final class Corrections {
  private static final String NUMBER = "[0-9]{1,18}";

  private final ImportedExports exports;
  private final ImportFiles files;
  private final ResolvedRows resolved;

  public Corrections(ImportedExports exports, DataSource writing) {
    this.exports = exports;
    this.files = new ImportFiles(writing);
    this.resolved = new ResolvedRows(writing);
  }

  /** Looks through the files of mended rows that the run loaded. */
  public void note(long runId, Instant now) {
    for (long id : resolved.listMending(runId)) {
      List<Place> places = places(files.file(id));
      resolved.resolve(places, id, now);
      resolved.replaceEarlier(places, id, now);
      resolved.settleRefused(id);
    }
  }

  private List<Place> places(ImportFile file) {
    try {
      SourceFile mended = FileScans.unchanged(file);
      return CorrectionHead.isOf(mended) ? placesOfExports(mended) : placesOfRows(mended, file);
    } catch (FileRefused | IOException e) {
      return List.of();
    }
  }

  private List<Place> placesOfExports(SourceFile mended) throws IOException, FileRefused {
    List<Place> places = new ArrayList<>();
    CorrectionFile.read(mended, exports.limits())
        .rows()
        .forEach(
            (of, rows) ->
                rows.keySet().forEach(record -> places.add(new Place(of, Optional.of(record), 0))));
    return places;
  }

  private List<Place> placesOfRows(SourceFile mended, ImportFile file)
      throws IOException, FileRefused {
    List<Place> places = new ArrayList<>();
    try (OpenExport export = exports.open(mended, file)) {
      Optional<Row> row = export.rows().next();
      while (row.isPresent()) {
        place(row.get()).ifPresent(places::add);
        row = export.rows().next();
      }
    }
    return places;
  }

  private static Optional<Place> place(Row row) {
    Optional<Long> file = number(row, CorrectionHead.FILE);
    Optional<Long> record = number(row, CorrectionHead.RECORD);
    Optional<Long> line = number(row, CorrectionHead.LINE);
    return file.isPresent() && (record.isPresent() || line.isPresent())
        ? Optional.of(new Place(file.get(), record, line.orElse(0L)))
        : Optional.empty();
  }

  private static Optional<Long> number(Row row, String label) {
    return Optional.of(cell(row, label)).filter(text -> text.matches(NUMBER)).map(Long::parseLong);
  }

  private static String cell(Row row, String label) {
    int at = row.layout().labels().indexOf(label);
    return at < 0 || at >= row.cells().length || row.cells()[at] == null ? "" : row.cells()[at];
  }
}
