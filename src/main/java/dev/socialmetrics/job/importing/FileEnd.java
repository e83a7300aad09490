package dev.socialmetrics.job.importing;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.store.ImportFile;
import java.util.ArrayList;
import java.util.List;

/** Closes a file that was read to its end, or that cannot be taken after all. */
final class FileEnd {
  /** Below that any number is usual. */
  private static final int FEWEST_ROWS = 10;

  private final FileStaging staging;
  private final ImportContext context;
  private final long runId;

  FileEnd(FileStaging staging, ImportContext context, long runId) {
    this.staging = staging;
    this.context = context;
    this.runId = runId;
  }

  /** Takes part in the caller's transaction. */
  void close(ExportRowReader reader) {
    ImportFile file = reader.file();
    if (reader.refusal().isPresent()) {
      FileRefused refusal = reader.refusal().get();
      staging.refuse(file, refusal, runId);
      context.progress().fileDone(file.name(), Refusals.message(file.name(), refusal));
    } else {
      if (reader.isMending()) {
        staging.noteMending(file);
      }
      staging.complete(file, noticed(reader), reader.parts(), context.configuration().digest());
      context.progress().fileDone(file.name(), "read " + reader.records() + " rows");
    }
  }

  private List<Problem> noticed(ExportRowReader reader) {
    List<Problem> noticed = new ArrayList<>(reader.fileWarnings());
    if (reader.records() == 0) {
      noticed.add(
          Problem.of(
              ProblemCode.HDR_ONLY,
              "a header and no row",
              "at least one row",
              "Nothing was stored; export again if there should be data."));
    }
    staging.usualRows(reader.file(), runId).stream()
        .filter(usual -> isFarFrom(usual, reader.records()))
        .forEach(usual -> noticed.add(drift(usual, reader.records())));
    return noticed;
  }

  private static boolean isFarFrom(long usual, long rows) {
    return Math.max(usual, rows) >= FEWEST_ROWS && (rows * 2 < usual || rows > usual * 5);
  }

  private static Problem drift(long usual, long rows) {
    return Problem.of(
        ProblemCode.DRIFT_ROWS,
        rows + " rows",
        "about " + usual + " as in the last 28 days",
        "Look whether the export is whole; its rows are stored.");
  }
}
