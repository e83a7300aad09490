package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.format.Draft;
import dev.socialmetrics.intake.Row;
import dev.socialmetrics.job.settings.Configuration;
import dev.socialmetrics.job.settings.Settings;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.problem.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Rows of accounts that accounts.yml does not know: taken, or rejected where the configuration says
 * so.
 */
final class AccountPolicy {
  private final Accounts accounts;
  private final boolean rejectUnknown;

  AccountPolicy(Configuration configuration) {
    this.accounts = configuration.accounts();
    this.rejectUnknown =
        configuration.settings().accounts().unknown() == Settings.UnknownAccounts.REJECT;
  }

  Verdict<Draft> apply(Verdict<Draft> verdict, Row row) {
    if (!rejectUnknown || !(verdict instanceof Verdict.Accepted<Draft> good)) {
      return verdict;
    }
    String id = (String) good.value().cells()[0];
    Optional<Account> known = accounts.find(id);
    return known.isPresent()
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
