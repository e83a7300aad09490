package dev.socialmetrics.format.whole;

import dev.socialmetrics.format.Draft;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Row;
import java.util.List;
import java.util.Optional;

/** One row may prove that all of them are read wrongly: the file is refused at that row. */
final class RowsThatRefuse implements WholeFileRule {
  private Optional<FileRefused> first = Optional.empty();

  @Override
  public void take(Row row, Verdict<Draft> verdict) {
    if (first.isEmpty() && verdict instanceof Verdict.Rejected<Draft> rejected) {
      first =
          rejected.problems().stream()
              .filter(problem -> problem.severity() == Severity.FILE)
              .findFirst()
              .map(problem -> new FileRefused(problem, rejected.line()));
    }
  }

  @Override
  public List<Problem> end() throws FileRefused {
    if (first.isPresent()) {
      throw first.get();
    }
    return List.of();
  }
}
