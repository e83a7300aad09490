package dev.socialmetrics.format;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Turns the rows of one file into verdicts, one a row. Not thread-safe; holds no state that a row
 * depends on.
 */
public interface RowChecker {
  /**
   * Never null, never throws for bad data: a row is accepted, rejected with all its problems, or
   * ignored.
   */
  Verdict<ExportedRow> check(Row row);

  /** After the last row, for people: what is known of the file that is no problem, a line each. */
  default List<String> findings() {
    return List.of();
  }

  /**
   * The last day of the period that the file or a table of it states, the latest one of several;
   * complete after the last row.
   */
  default Optional<LocalDate> periodEnd() {
    return Optional.empty();
  }

  /**
   * How finely the rows divide campaigns (by ad set or ad, day, device, network) of which no total
   * of the file's own proves that they are whole; 0 where they don't. The finer, the larger;
   * complete after the last row.
   */
  default int unprovenParts() {
    return 0;
  }
}
