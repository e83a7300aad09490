package dev.socialmetrics.format.whole;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Row;
import java.util.List;

/** One row may prove that all of them are read wrongly: the file is refused at that row. */
public final class RowsThatRefuse implements WholeFileRule {
  private final FirstRefusal first = new FirstRefusal();

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (!first.isKept() && verdict instanceof Verdict.Rejected<ExportedRow> rejected) {
      rejected.problems().stream()
          .filter(problem -> problem.severity() == Severity.FILE)
          .forEach(problem -> first.keep(problem, rejected.line()));
    }
  }

  @Override
  public List<Problem> end() throws FileRefused {
    first.throwIfKept();
    return List.of();
  }
}
