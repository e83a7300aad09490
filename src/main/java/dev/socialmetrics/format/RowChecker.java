package dev.socialmetrics.format;

import dev.socialmetrics.intake.row.Row;
import dev.socialmetrics.problem.Verdict;

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
}
