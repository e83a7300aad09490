package dev.socialmetrics.job.importing;

import dev.socialmetrics.intake.Row;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.store.ImportFile;
import dev.socialmetrics.store.ImportFiles;
import dev.socialmetrics.store.ResolvedRows;
import dev.socialmetrics.store.ResolvedRows.Place;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Marks rejected rows as mended once a file that was exported from them has been loaded. Such a
 * file names the row that each of its rows corrects in the columns {@value #FILE_COLUMN} and
 * {@value #LINE_COLUMN}. A row that is rejected again is open under its new file only.
 */
public final class Corrections {
  /** Number of the file that the row was rejected in. */
  public static final String FILE_COLUMN = "_import";

  /** Line of that file where it starts. */
  public static final String LINE_COLUMN = "_line";

  private static final String NUMBER = "[0-9]{1,18}";

  private final ExportOpener opener;
  private final ImportFiles files;
  private final ResolvedRows resolved;

  public Corrections(ImportContext context, DataSource writing) {
    this.opener = new ExportOpener(context);
    this.files = new ImportFiles(writing);
    this.resolved = new ResolvedRows(writing);
  }

  /** Looks through the files that the run loaded. */
  public void note(long runId, Instant now) {
    if (!resolved.isAnyOpen()) {
      return;
    }
    for (long id : resolved.listLoaded(runId)) {
      resolved.resolve(places(files.file(id)), id, now);
    }
  }

  private List<Place> places(ImportFile file) {
    List<Place> places = new ArrayList<>();
    try (OpenExport export =
        opener.open(FileSightings.unchanged(file), file.account(), file.platform())) {
      Optional<Row> row = export.rows().next();
      while (row.isPresent() && isCorrection(row.get())) {
        place(row.get()).ifPresent(places::add);
        row = export.rows().next();
      }
    } catch (FileRefused | IOException e) {
      return List.of();
    }
    return places;
  }

  /** Rows that could not be read have no cells. */
  private static boolean isCorrection(Row row) {
    List<String> labels = row.layout().labels();
    return labels.isEmpty() || labels.contains(FILE_COLUMN) && labels.contains(LINE_COLUMN);
  }

  private static Optional<Place> place(Row row) {
    String file = cell(row, FILE_COLUMN);
    String line = cell(row, LINE_COLUMN);
    return file.matches(NUMBER) && line.matches(NUMBER)
        ? Optional.of(new Place(Long.parseLong(file), Long.parseLong(line)))
        : Optional.empty();
  }

  private static String cell(Row row, String label) {
    int at = row.layout().labels().indexOf(label);
    return at < 0 || at >= row.cells().length || row.cells()[at] == null ? "" : row.cells()[at];
  }
}
