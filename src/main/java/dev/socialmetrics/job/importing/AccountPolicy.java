package dev.socialmetrics.job.importing;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.configuration.Settings;
import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.store.account.PurgedAccounts;
import java.util.List;
import java.util.Optional;

/**
 * Rows of accounts that accounts.yml does not know: taken, or rejected where the configuration says
 * so. Rows of accounts that were purged are ignored.
 */
final class AccountPolicy {
  private final Accounts accounts;
  private final boolean rejectUnknown;
  private final PurgedAccounts purgedAccounts;

  AccountPolicy(Configuration configuration, PurgedAccounts purgedAccounts) {
    this.purgedAccounts = purgedAccounts;
    this.accounts = configuration.accounts();
    this.rejectUnknown =
        configuration.settings().accounts().unknown() == Settings.UnknownAccounts.REJECT;
  }

  Verdict<ExportedRow> apply(Verdict<ExportedRow> verdict, Row row) {
    if (!(verdict instanceof Verdict.Accepted<ExportedRow> good)) {
      return verdict;
    }
    String id = good.value().values().accountId();
    if (purgedAccounts.isPurged(id)) {
      return new Verdict.Ignored<>(row.number(), row.line(), ProblemCode.ACCOUNT_PURGED);
    }
    Optional<Account> known = rejectUnknown ? accounts.find(id) : Optional.empty();
    return !rejectUnknown || known.isPresent()
        ? verdict
        : new Verdict.Rejected<>(row.number(), row.line(), row.raw(), List.of(unknown(id)));
  }

  private static Problem unknown(String id) {
    return Problem.of(
            ProblemCode.FILE_UNKNOWN_ACCOUNT,
            "account " + id,
            "an account of config/accounts.yml",
            "Add it there, or set accounts.unknown to register; this row was left out.")
        .as(Severity.ROW);
  }
}
