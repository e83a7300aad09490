package dev.socialmetrics.format.whole;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Row;
import java.util.List;

/**
 * Rows with figures that are left out, since nothing in them says which post they are of. One
 * warning says how many there are.
 */
public final class RowsWithoutId implements WholeFileRule {
  private long rows;
  private long line;

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (verdict instanceof Verdict.Ignored<ExportedRow> ignored
        && ignored.reason() == ProblemCode.ROW_NO_ID) {
      rows++;
      line = rows == 1 ? row.line() : line;
    }
  }

  @Override
  public List<Problem> end() {
    return rows == 0
        ? List.of()
        : List.of(
            Problem.of(
                    ProblemCode.ROW_NO_ID,
                    Quantity.of(rows, "row") + " without an id or link, first in line " + line,
                    "rows that say what they are of",
                    "They were left out. Download the platform's own export for them.")
                .as(Severity.WARNING));
  }
}
