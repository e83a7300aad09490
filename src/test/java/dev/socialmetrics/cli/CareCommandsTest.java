package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What verify, backup, prune, purge and accounts say and with which exit code. */
class CareCommandsTest {
  private static final String HEADER = "account_id,platform,date,followers";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void twoAccounts() {
    desktop = new Desktop(folder);
    desktop.put("acme/x/d.csv", "date,followers", "2025-10-01,5", "2025-10-02,6");
    desktop.put("both.csv", HEADER, "acme,x,2025-10-03,7", "other,x,2025-10-03,8");
    desktop.metrics("nightly");
  }

  private static JsonNode json(Outcome outcome) {
    return JsonMapper.shared().readTree(outcome.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"verify", "verify --json", "backup copy.db"})
  void where_nothing_was_imported_there_is_nothing_to_look_at(String command, @TempDir Path empty) {
    Outcome nothing = new Desktop(empty).metrics(command.split(" "));

    assertThat(nothing.exitCode()).isEqualTo(3);
    assertThat(nothing.err()).isEqualTo("metrics: nothing was imported yet\n");
    assertThat(nothing.out()).isEmpty();
    assertThat(empty.resolve("copy.db")).doesNotExist();
  }

  @Test
  void programs_are_told_what_is_sound_and_what_is_not() throws IOException {
    JsonNode sound = json(desktop.metrics("verify", "--json"));
    Files.delete(desktop.output("reports/2025-10-03/summary.json"));
    desktop.write("UPDATE import_file SET stored_rows = 9 WHERE name = 'both.csv'");

    Outcome broken = desktop.metrics("verify", "--json");

    assertThat(sound.toString())
        .isEqualTo(
            "{\"sound\":true,\"files\":2,\"rows\":4,\"report_folders\":1,\"damage\":[],"
                + "\"imbalance\":[],\"reports\":[]}");
    assertThat(broken.exitCode()).isEqualTo(6);
    assertThat(json(broken).get("sound").asBoolean()).isFalse();
    assertThat(json(broken).get("imbalance").get(0).asString())
        .startsWith("both.csv: 2 rows were read, but 9 stored");
    assertThat(json(broken).get("reports").get(0).asString())
        .isEqualTo("2025-10-03/summary.json: missing");
  }

  @Test
  void reports_that_differ_are_to_be_looked_at_and_each_finding_has_its_remedy()
      throws IOException {
    Files.delete(desktop.output("reports/2025-10-03/summary.json"));

    Outcome verify = desktop.metrics("verify");

    assertThat(verify.exitCode()).isEqualTo(3);
    assertThat(verify.out())
        .isEqualTo(
            """
            report: 2025-10-03/summary.json: missing. Publish it again: metrics report --as-of its date.
            looked at: 4 rows of 2 files, 1 report folder
            """);
  }

  @Test
  void a_backup_into_a_folder_that_is_not_there_is_wrong_usage() {
    Outcome wrong = desktop.metrics("backup", "no/such/copy.db");

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .isEqualTo(
            "metrics: no/such/copy.db lies in no folder: there is no "
                + folder.resolve("no/such")
                + ". Make it, or name another; nothing was written.\n");
  }

  @Test
  void pruning_tells_of_the_reports_that_are_too_old_and_removes_them_unless_it_only_looks() {
    desktop.metrics("report", "--as-of", "2025-10-01");
    desktop.configure("retention:\n  reports: 30\n");

    Outcome dry = desktop.metrics("prune", "--dry-run");
    JsonNode found = json(desktop.metrics("prune", "--dry-run", "--json"));
    Outcome done = desktop.metrics("prune");

    assertThat(dry.out())
        .isEqualTo(
            """
            would remove: the reports of 2025-10-01
            would remove 1 report folder and 0 archived files (0.0 MB)
            """);
    assertThat(found.toString())
        .isEqualTo(
            "{\"dry_run\":true,\"reports\":[\"2025-10-01\"],\"archived\":[],\"archived_bytes\":0,"
                + "\"folded\":[]}");
    assertThat(done.out())
        .isEqualTo(
            """
            removed: the reports of 2025-10-01
            removed 1 report folder and 0 archived files (0.0 MB)
            """);
    assertThat(desktop.output("reports").toFile().list()).containsExactly("2025-10-03");
  }

  @Test
  void a_purge_that_only_looks_counts_what_would_go() {
    Outcome dry = desktop.metrics("purge", "--account", "acme", "--dry-run");

    assertThat(dry.exitCode()).as(dry.all()).isZero();
    assertThat(dry.out())
        .startsWith("would remove of acme:\n  rows: 3 ")
        .contains(
            "  files: 1 of its own, 1 shared with other accounts; 0 in archive and inbox\n",
            "  reports: 1 folder\n")
        .doesNotContain("proof:")
        .endsWith("not looked at: backups, and copies outside the output folder\n");
    assertThat(desktop.tables().one("SELECT count(*) FROM social_media_daily_metrics"))
        .isEqualTo("4");
  }

  @Test
  void a_purge_names_the_files_that_are_still_there_and_proves_that_nothing_else_is() {
    Outcome done = desktop.metrics("purge", "--account", "acme");

    assertThat(done.exitCode()).as(done.all()).isZero();
    assertThat(done.out())
        .startsWith("removed of acme:\n  rows: 3 ")
        .contains("proof: no table has a row of it; ", ", none found\n")
        .contains(
            "still there, and not read again; remove what you may not keep:\n  input/acme/x/d.csv\n");
    assertThat(desktop.tables().daily("account_id, followers")).containsExactly("other|8");
  }

  @Test
  void programs_are_told_of_a_purge_and_of_letting_an_account_back() {
    JsonNode dry = json(desktop.metrics("purge", "--account", "acme", "--dry-run", "--json"));
    desktop.metrics("purge", "--account", "acme");
    JsonNode back = json(desktop.metrics("purge", "--account", "acme", "--allow-again", "--json"));
    Outcome again = desktop.metrics("purge", "--account", "acme", "--allow-again");

    assertThat(dry.get("dry_run").asBoolean()).isTrue();
    assertThat(dry.get("own_files").toString()).isEqualTo("[\"acme/x/d.csv\"]");
    assertThat(dry.get("shared_files").toString()).isEqualTo("[\"both.csv\"]");
    assertThat(dry.get("configured").asBoolean()).isFalse();
    assertThat(back.toString()).isEqualTo("{\"allowed_again\":true}");
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).isEqualTo("acme was not purged\n");
  }

  @Test
  void a_purge_needs_an_account_and_one_that_is_there() {
    Outcome without = desktop.metrics("purge");
    Outcome unknown = desktop.metrics("purge", "--account", "nobody");

    assertThat(without.exitCode()).isEqualTo(2);
    assertThat(without.err())
        .isEqualTo(
            "metrics: Missing required option: '--account=NAME'\nTry: metrics purge --help\n");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err())
        .isEqualTo(
            "metrics: run.config: there is no account nobody. metrics accounts lists them.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--zone Mars/Olympus", "--currency GOLD"})
  void a_zone_or_currency_that_is_none_adds_no_account(String option) {
    String[] words = ("accounts add new " + option).split(" ");

    Outcome wrong = desktop.metrics(words);

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .isEqualTo(
            option.startsWith("--zone")
                ? "metrics: --zone: expected a zone such as UTC or Europe/Berlin.\n"
                : "metrics: expected an id of 1 to 200 characters, and a currency code such as USD"
                    + " or EUR.\n");
    assertThat(folder.resolve("config/accounts.yml")).doesNotExist();
  }
}
