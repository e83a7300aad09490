package dev.socialmetrics.job.running;

import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.store.account.AccountSpellings;
import java.util.List;
import javax.sql.DataSource;

/** What a person should know of accounts that are stored in two spellings, a sentence each. */
final class TwoSpellings {
  private TwoSpellings() {}

  static List<String> list(DataSource source, Accounts accounts) {
    return new AccountSpellings(source)
        .listTwice(accounts).entrySet().stream()
            .map(twice -> problem(twice.getKey(), twice.getValue()).message())
            .toList();
  }

  private static Problem problem(String other, String spelled) {
    return Problem.of(
        ProblemCode.ACCOUNT_TWO_SPELLINGS,
        "account " + other + " beside " + spelled,
        "one spelling of an account",
        "Both are kept; new rows go to "
            + spelled
            + ". metrics purge --account "
            + other
            + " --dry-run shows what the other one holds.");
  }
}
