package dev.socialmetrics.job.importing;

import dev.socialmetrics.format.ExportFormat;
import dev.socialmetrics.format.RowChecker;
import dev.socialmetrics.intake.RowSource;
import dev.socialmetrics.problem.Problem;
import java.io.IOException;
import java.util.List;

/**
 * An input file, opened and recognised.
 *
 * @param headerWarnings what to tell of the header though the file is taken
 */
record OpenExport(
    RowSource rows, ExportFormat format, RowChecker checker, List<Problem> headerWarnings)
    implements AutoCloseable {
  @Override
  public void close() throws IOException {
    rows.close();
  }
}
