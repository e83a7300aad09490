package dev.socialmetrics.format.opening;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.RowChecker;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.table.RowSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * An input file, opened and recognised, before its first row.
 *
 * @param format name; several with commas between
 * @param kind of all its rows; empty when there may be several
 * @param headerWarnings what to tell of the file though it is taken
 * @param isMending whether its rows say which rejected rows they mend
 */
public record OpenExport(
    RowSource rows,
    String format,
    Optional<Kind> kind,
    RowChecker checker,
    List<Problem> headerWarnings,
    boolean isMending)
    implements AutoCloseable {
  public OpenExport {
    headerWarnings = List.copyOf(headerWarnings);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
