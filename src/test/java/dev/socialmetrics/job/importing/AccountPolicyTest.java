package dev.socialmetrics.job.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of accounts that are not configured, or were purged. */
class AccountPolicyTest {
  private static final Row ROW =
      new Row(
          4,
          7,
          new Layout(List.of("account_id", "likes")),
          new String[] {"acme", "1"},
          "acme,1",
          List.of(),
          Optional.empty());
  private static final String REJECT = "accounts:\n  unknown: reject\n";

  @TempDir Path folder;
  private Policies policies;

  @BeforeEach
  void start() {
    policies = Policies.in(folder);
  }

  private static Verdict<ExportedRow> good(String account) {
    MutableValues values = new MutableValues(Kind.DAILY);
    values.set(Kind.DAILY.column("account_id"), account);
    values.set(Kind.DAILY.column("platform"), "x");
    values.set(Kind.DAILY.column("date"), "2025-10-01");
    values.set(Kind.DAILY.column("likes"), 1L);
    return new Verdict.Accepted<>(4, 7, new ExportedRow(values, Instant.EPOCH), List.of());
  }

  @Test
  void rows_of_any_account_are_taken_unless_the_configuration_says_otherwise() {
    Verdict<ExportedRow> verdict = good("acme");

    assertThat(policies.policy().apply(verdict, ROW)).isSameAs(verdict);
  }

  @Test
  void where_unknown_accounts_are_rejected_the_row_says_where_to_add_its_account() {
    Verdict<ExportedRow> verdict =
        policies.write("application.yml", REJECT).policy().apply(good("acme"), ROW);

    assertThat(verdict)
        .isEqualTo(
            new Verdict.Rejected<ExportedRow>(
                4,
                7,
                "acme,1",
                List.of(
                    Problem.of(
                            ProblemCode.FILE_UNKNOWN_ACCOUNT,
                            "account acme",
                            "an account of config/accounts.yml",
                            "Add it there, or set accounts.unknown to register; this row was left"
                                + " out.")
                        .as(Severity.ROW))));
  }

  @Test
  void a_configured_account_is_known_by_its_id() {
    AccountPolicy policy =
        policies
            .write("application.yml", REJECT)
            .write("accounts.yml", "accounts:\n  - id: acme\n")
            .policy();
    Verdict<ExportedRow> known = good("acme");

    assertThat(policy.apply(known, ROW)).isSameAs(known);
    assertThat(policy.apply(good("other"), ROW)).isInstanceOf(Verdict.Rejected.class);
  }

  @Test
  void rows_of_a_purged_account_are_ignored_also_where_it_is_configured_and_others_are_not() {
    AccountPolicy policy =
        policies
            .write("application.yml", REJECT)
            .write("accounts.yml", "accounts:\n  - id: acme\n  - id: other\n")
            .purged("acme")
            .policy();
    Verdict<ExportedRow> other = good("other");

    assertThat(policy.apply(good("acme"), ROW))
        .isEqualTo(new Verdict.Ignored<ExportedRow>(4, 7, ProblemCode.ACCOUNT_PURGED));
    assertThat(policy.apply(other, ROW)).isSameAs(other);
  }

  @Test
  void what_was_rejected_or_ignored_before_stays_so_whosever_it_is() {
    AccountPolicy policy = policies.write("application.yml", REJECT).purged("acme").policy();
    Verdict<ExportedRow> ignored = new Verdict.Ignored<>(4, 7, ProblemCode.CSV_BLANK_ROW);

    assertThat(policy.apply(ignored, ROW)).isSameAs(ignored);
  }
}
