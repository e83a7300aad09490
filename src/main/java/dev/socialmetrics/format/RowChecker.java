package dev.socialmetrics.format;

import dev.socialmetrics.intake.row.Row;
import dev.socialmetrics.problem.Verdict;
import java.time.LocalDate;
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
  Verdict<Draft> check(Row row);

  /**
   * The last day of the period that the file or a table of it states, the latest one of several;
   * complete after the last row.
   */
  default Optional<LocalDate> periodEnd() {
    return Optional.empty();
  }
}
