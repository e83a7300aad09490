package dev.socialmetrics.job.importing;

import dev.socialmetrics.format.Draft;
import dev.socialmetrics.intake.Row;
import dev.socialmetrics.problem.Verdict;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Judges rows by the rules of their file's format and of the accounts. Never returns null: bad data
 * is a value.
 */
final class CheckingProcessor implements ItemProcessor<Row, Verdict<Draft>> {
  private final ExportRowReader reader;
  private final AccountPolicy accounts;

  CheckingProcessor(ExportRowReader reader, AccountPolicy accounts) {
    this.reader = reader;
    this.accounts = accounts;
  }

  @Override
  public Verdict<Draft> process(Row row) {
    return accounts.apply(reader.check(row), row);
  }
}
