package dev.socialmetrics.correction;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.format.opening.OpenExport;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.CorrectionHead;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.store.file.FileOutcome;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.file.ImportFiles;
import dev.socialmetrics.store.rejected.CorrectedRow;
import dev.socialmetrics.store.rejected.CorrectedRows;
import dev.socialmetrics.store.rejected.RejectedPlace;
import dev.socialmetrics.store.rejected.ResolvedRows;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Marks rejected rows as mended once a file that was exported from them has been loaded. Such a
 * file names the row that each of its rows corrects in the columns {@link CorrectionHead#FILE} and
 * {@link CorrectionHead#LINE}. A row that is rejected again is open under its new file only. What
 * the file holds is kept: it is edited and imported again, and may lack rows then.
 */
public final class Corrections {
  private static final String NUMBER = "[0-9]{1,18}";

  private final ImportedExports exports;
  private final ImportFiles files;
  private final ResolvedRows resolved;
  private final CorrectedRows corrected;

  public Corrections(ImportedExports exports, DataSource writing) {
    this.exports = exports;
    this.files = new ImportFiles(writing);
    this.resolved = new ResolvedRows(writing);
    this.corrected = new CorrectedRows(writing);
  }

  /** Looks through the files of corrected rows that the run read. */
  public void note(long runId, Instant now) {
    for (long id : resolved.listMending(runId)) {
      ImportFile file = files.file(id);
      List<CorrectedRow> rows = rows(file);
      corrected.replace(id, rows);
      if (file.outcome() == FileOutcome.LOADED) {
        resolved.resolve(rows.stream().map(CorrectedRow::of).toList(), id, now);
        resolved.settleRefused(id);
      }
    }
  }

  private List<CorrectedRow> rows(ImportFile file) {
    try {
      SourceFile mended = FileScans.unchanged(file);
      return CorrectionHead.isOf(mended) ? rowsOfExports(mended, file) : canonical(mended, file);
    } catch (FileRefused | IOException e) {
      return List.of();
    }
  }

  private List<CorrectedRow> rowsOfExports(SourceFile mended, ImportFile file)
      throws IOException, FileRefused {
    List<CorrectedRow> rows = new ArrayList<>();
    CorrectionFile.read(mended, exports.limits(), this::original)
        .rows()
        .forEach(
            (of, records) ->
                records.forEach(
                    (record, row) ->
                        rows.add(
                            new CorrectedRow(
                                file.id(),
                                row.line(),
                                new RejectedPlace(of, record),
                                TypedCells.text(row.cells()),
                                false))));
    return rows;
  }

  private RejectedPlace original(RejectedPlace place) {
    return corrected.findOriginal(place).orElse(place);
  }

  private List<CorrectedRow> canonical(SourceFile mended, ImportFile file)
      throws IOException, FileRefused {
    List<CorrectedRow> rows = new ArrayList<>();
    try (OpenExport export = exports.open(mended, file)) {
      Optional<Row> row = export.rows().next();
      while (row.isPresent()) {
        Map<String, String> cells = CorrectionFile.cells(row.get());
        long line = row.get().line();
        place(cells)
            .map(this::original)
            .map(of -> new CorrectedRow(file.id(), line, of, TypedCells.text(cells), false))
            .ifPresent(rows::add);
        row = export.rows().next();
      }
    }
    return rows;
  }

  private Optional<RejectedPlace> place(Map<String, String> cells) {
    Optional<Long> file = number(cells, CorrectionHead.FILE);
    Optional<Long> record = number(cells, CorrectionHead.RECORD);
    Optional<Long> line = number(cells, CorrectionHead.LINE);
    return file.flatMap(
        of ->
            record
                .map(number -> new RejectedPlace(of, number))
                .or(() -> line.flatMap(at -> corrected.findAt(of, at))));
  }

  private static Optional<Long> number(Map<String, String> cells, String label) {
    return Optional.of(cells.getOrDefault(label, ""))
        .filter(text -> text.matches(NUMBER))
        .map(Long::parseLong);
  }
}
