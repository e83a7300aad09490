package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.format.RowChecker;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Row;
import java.util.function.Function;

/**
 * A row's way to its verdict: checked by the rules of the file's format and of the accounts, then
 * computed. It runs on the thread that reads, so that the thread that writes does nothing else.
 */
final class RowProcessor implements Function<Row, Verdict<ExportedRow>> {
  private final RowChecker checker;
  private final AccountPolicy accounts;

  RowProcessor(RowChecker checker, AccountPolicy accounts) {
    this.checker = checker;
    this.accounts = accounts;
  }

  @Override
  public Verdict<ExportedRow> apply(Row row) {
    return Computation.compute(accounts.apply(checker.check(row), row));
  }
}
