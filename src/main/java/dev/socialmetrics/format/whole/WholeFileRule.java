package dev.socialmetrics.format.whole;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.List;

/** A rule that needs more than one row of a file. Holds the state of one file; not thread-safe. */
public interface WholeFileRule {
  /** Before the first of the rows that follow one another with one layout. */
  default void begin(Layout layout) {}

  /** Each row in the order of the file, and what became of it. */
  void take(Row row, Verdict<ExportedRow> verdict);

  /**
   * After the last row.
   *
   * @return warnings of the file as a whole
   * @throws FileRefused when the rows together cannot mean what they say one by one
   */
  List<Problem> end() throws FileRefused;

  /** After the last row, as {@link dev.socialmetrics.format.RowChecker#unprovenParts}. */
  default int unprovenParts() {
    return 0;
  }

  /** After the last row, for people: what it has found that is no problem, a line each. */
  default List<String> findings() {
    return List.of();
  }
}
