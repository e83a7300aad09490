package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.store.account.PurgedAccounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts whose ids differ in nothing but case are one account. */
class AccountSpellingTest {
  private static final String HEADER = "account_id,platform,date,followers,likes";
  private static final String DAYS =
      "SELECT account_id, date, likes FROM social_media_daily_metrics ORDER BY 1, 2";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder);
  }

  private void spell(String id) throws IOException {
    Files.writeString(folder.resolve("config/accounts.yml"), "accounts:\n  - id: " + id + "\n");
  }

  private void putTwo() {
    desktop.put("lower.csv", HEADER, "c2,instagram,2025-10-01,100,5");
    desktop.put("upper.csv", HEADER, "C2,instagram,2025-10-02,101,6");
  }

  private List<String> days() {
    return desktop.tables().rows(DAYS);
  }

  @Test
  void two_files_that_spell_an_account_otherwise_are_of_one_account() {
    putTwo();
    Outcome run = desktop.metrics("import");

    assertThat(run.exitCode()).isZero();
    assertThat(days()).containsExactly("c2|2025-10-01|5", "c2|2025-10-02|6");
    assertThat(desktop.tables().rows("SELECT account_id FROM account")).containsExactly("c2");
    assertThat(run.all()).doesNotContain("two-spellings");
  }

  @Test
  void the_spelling_is_that_of_accounts_yml() throws IOException {
    spell("C2");
    putTwo();
    desktop.put("c2/instagram/daily.csv", "date,followers,likes", "2025-10-03,102,7");
    desktop.metrics("import");

    assertThat(days()).containsExactly("C2|2025-10-01|5", "C2|2025-10-02|6", "C2|2025-10-03|7");
  }

  @Test
  void an_option_names_the_same_account() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("downloads")).resolve("a.csv");
    Files.writeString(elsewhere, "platform,date,followers,likes\ninstagram,2025-10-01,100,5\n");

    Outcome check = desktop.metrics("check", elsewhere.toString(), "--account", "C2");
    desktop.metrics("import", elsewhere.toString(), "--account", "C2");

    assertThat(check.all()).contains("account_id=c2");
    assertThat(days()).containsExactly("c2|2025-10-01|5");
  }

  @Test
  void posts_json_and_campaigns_are_stored_alike() {
    desktop.put(
        "posts.json",
        "[{\"account_id\":\"Acme\",\"platform\":\"instagram\",\"post_id\":\"1\",\"posted_at\":\"2025-10-01T10:00:00Z\",\"likes\":3}]");
    desktop.put(
        "campaigns.csv",
        "account_id,platform,campaign_id,start_date,end_date,cost",
        "ACME,instagram,c,2025-10-01,2025-10-31,5");
    desktop.metrics("import");

    assertThat(
            desktop
                .tables()
                .rows(
                    "SELECT account_id FROM content_performance UNION ALL SELECT account_id FROM"
                        + " campaign_social_metrics"))
        .containsExactly("acme", "acme");
  }

  @Test
  void reports_and_explain_find_it_whatever_the_case() {
    putTwo();
    desktop.metrics("import");

    Outcome report =
        desktop.metrics("report", "daily", "--account", "C2", "--stdout", "--format", "json");
    Outcome explain =
        desktop.metrics("explain", "likes", "--account", "C2", "--platform", "instagram");

    assertThat(report.exitCode()).isZero();
    assertThat(report.all()).contains("\"account_id\": \"c2\"");
    assertThat(explain.exitCode()).isZero();
    assertThat(explain.all()).contains("upper.csv");
  }

  @Test
  void the_accounts_of_a_former_database_get_the_spelling_of_today() {
    putTwo();
    desktop.metrics("import", desktop.input("lower.csv").toString());
    rename("c2", "C2");

    desktop.metrics("import");

    assertThat(days()).containsExactly("c2|2025-10-01|5", "c2|2025-10-02|6");
    assertThat(desktop.tables().rows("SELECT account_id FROM account")).containsExactly("c2");
  }

  @Test
  void accounts_get_the_spelling_that_accounts_yml_is_given_later() throws IOException {
    putTwo();
    desktop.metrics("import");
    spell("C2");

    Outcome run = desktop.metrics("import");

    assertThat(days()).containsExactly("C2|2025-10-01|5", "C2|2025-10-02|6");
    assertThat(run.all()).doesNotContain("two-spellings");
  }

  @Test
  void a_database_that_holds_both_keeps_both_and_says_so() {
    holdBoth();
    desktop.put("upper-2.csv", HEADER, "C2,instagram,2025-10-03,101,7");

    Outcome run = desktop.metrics("import");

    assertThat(run.line("two spellings"))
        .contains(
            "account.two-spellings: found account C2 beside c2, expected one spelling of an"
                + " account. Both are kept; new rows go to c2. metrics purge --account C2 --dry-run"
                + " shows what the other one holds.");
    assertThat(days())
        .containsExactly(
            "C2|2025-10-01|4", "c2|2025-10-01|5", "c2|2025-10-02|6", "c2|2025-10-03|7");
  }

  @Test
  void what_the_warning_advises_leaves_one() {
    holdBoth();

    Outcome shown = desktop.metrics("purge", "--account", "C2", "--dry-run");
    Outcome purged = desktop.metrics("purge", "--account", "C2");
    Outcome run = desktop.metrics("import");

    assertThat(shown.all()).contains("would remove of C2:", "rows: 1 day");
    assertThat(purged.exitCode()).isZero();
    assertThat(days()).containsExactly("c2|2025-10-01|5", "c2|2025-10-02|6");
    assertThat(run.all()).doesNotContain("two-spellings");
  }

  @Test
  void both_can_still_be_asked_for() {
    holdBoth();

    Outcome upper =
        desktop.metrics("report", "daily", "--account", "C2", "--stdout", "--format", "json");

    assertThat(upper.all()).contains("\"account_id\": \"C2\"").doesNotContain("\"c2\"");
  }

  @Test
  void an_import_of_both_spellings_can_be_taken_back() {
    holdBoth();

    Outcome forgotten = desktop.metrics("forget", "old.csv");

    assertThat(forgotten.exitCode()).isZero();
    assertThat(days()).containsExactly("c2|2025-10-01|5", "c2|2025-10-02|6");
  }

  @Test
  void rows_of_an_account_that_was_purged_in_another_spelling_stay_out() {
    putTwo();
    desktop.metrics("import", desktop.input("lower.csv").toString());
    rename("c2", "C2");
    holdPurged("C2");

    desktop.metrics("import");

    assertThat(desktop.tables().rows("SELECT code FROM row_problem WHERE severity = 'ignored'"))
        .containsExactly("account.purged");
    assertThat(days()).containsExactly("c2|2025-10-01|5");
  }

  /** A file of C2 as a former version stored it, beside rows of c2. */
  private void holdBoth() {
    desktop.put("old.csv", HEADER, "C2,instagram,2025-10-01,99,4");
    desktop.metrics("import");
    rename("c2", "C2");
    putTwo();
    desktop.write("UPDATE account SET account_id = 'x2' WHERE account_id = 'C2'");
    desktop.metrics("import");
    desktop.write("DELETE FROM account WHERE account_id = 'x2'");
  }

  private void rename(String from, String to) {
    for (String table :
        List.of("account", "social_media_daily_metrics", "import_file_account", "import_file")) {
      desktop.write(
          "UPDATE " + table + " SET account_id = '" + to + "' WHERE account_id = '" + from + "'");
    }
  }

  private void holdPurged(String account) {
    desktop.write(
        "INSERT INTO purged_account (account_hash, purged_at) VALUES ('"
            + PurgedAccounts.hash(account)
            + "', 't')");
  }
}
