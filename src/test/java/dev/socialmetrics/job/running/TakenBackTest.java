package dev.socialmetrics.job.running;

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

/** Which import is meant when one is taken back, and when none is. */
class TakenBackTest {
  private static final String HEADER = "date,followers";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void twoNights() {
    desktop = new Desktop(folder).put("acme/x/a.csv", HEADER, "2025-10-01,5");
    desktop.metrics("nightly");
    desktop.putAt("2025-11-16T06:00:00Z", "acme/x/b.csv", HEADER, "2025-10-02,6");
    desktop.metrics("nightly");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2", "acme/x/b.csv", "input/acme/x/b.csv", "./input/../input/acme/x/b.csv"})
  void an_import_is_named_by_its_number_its_name_or_a_path(String which) {
    Outcome taken = desktop.metrics("forget", which);

    assertThat(taken.exitCode()).as(taken.all()).isZero();
    assertThat(taken.out())
        .startsWith("took back import 2, acme/x/b.csv of account acme, platform twitter:\n");
    assertThat(desktop.tables().daily("date, followers")).containsExactly("2025-10-01|5");
  }

  @Test
  void a_whole_path_is_taken_from_wherever_the_command_was_started() {
    Outcome taken = desktop.metrics("forget", desktop.input("acme/x/a.csv").toString());

    assertThat(taken.out()).startsWith("took back import 1, acme/x/a.csv ");
    assertThat(desktop.tables().daily("date, followers")).containsExactly("2025-10-02|6");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "b.csv", "acme/x/c.csv", "1234567890123456789"})
  void what_was_never_imported_is_wrong_usage(String which) {
    Outcome wrong = desktop.metrics("forget", which);

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .isEqualTo(
            "metrics: run.config: no import of "
                + which
                + " is stored. Name the file as metrics runs do, or its path.\n");
  }

  @Test
  void a_refused_file_stored_nothing() {
    desktop.put("odd.csv", "colour,size", "red,5").metrics("import");

    Outcome wrong = desktop.metrics("forget", "3");

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .isEqualTo("metrics: run.config: import 3 (odd.csv) stored nothing: it is refused.\n");
  }

  @Test
  void while_a_file_waits_to_be_published_nothing_is_taken_back() {
    desktop.write("UPDATE import_file SET outcome = 'NEW' WHERE import_file_id = 1");

    Outcome waiting = desktop.metrics("forget", "2");

    assertThat(waiting.exitCode()).isEqualTo(2);
    assertThat(waiting.err())
        .isEqualTo(
            "metrics: run.config: files were read that are not published yet. metrics rerun, or"
                + " metrics nightly, first.\n");
    assertThat(desktop.metrics("purge", "--account", "acme").err()).isEqualTo(waiting.err());
    assertThat(desktop.tables().one("SELECT count(*) FROM social_media_daily_metrics"))
        .isEqualTo("2");
  }

  @Test
  void an_import_that_was_taken_back_before_is_said_to_be() {
    desktop.metrics("forget", "2");

    Outcome again = desktop.metrics("forget", "2");

    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).startsWith("import 2, acme/x/b.csv: was taken back before\n");
  }

  @Test
  void of_an_imported_name_the_loaded_one_is_meant_and_not_the_refused() {
    desktop.put("acme/x/c.csv", HEADER, "2025-10-03,1O").metrics("import");
    desktop.put("acme/x/c.csv", HEADER, "2025-10-03,100").metrics("import");

    Outcome taken = desktop.metrics("forget", "acme/x/c.csv");

    assertThat(taken.out()).startsWith("took back import 4, acme/x/c.csv ");
  }

  @Test
  void a_file_from_elsewhere_is_known_by_its_path_and_its_name() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(
        other.resolve("e.csv"), "account_id,platform,date,followers\n1,x,2025-10-02,7\n");
    desktop.metrics("import", "other/e.csv");

    Outcome dry = desktop.metrics("forget", "other/e.csv", "--dry-run");

    assertThat(dry.exitCode()).as(dry.all()).isZero();
    assertThat(dry.out()).startsWith("would take back import 3, e.csv:\n  rows removed: 1 day\n");
    assertThat(desktop.metrics("forget", "e.csv", "--dry-run").out()).isEqualTo(dry.out());
  }

  @Test
  void programs_are_told_which_run_published_the_reports_again_and_a_dry_run_has_none() {
    JsonNode dry = json("forget", "2", "--dry-run", "--json");
    JsonNode done = json("forget", "2", "--json");

    assertThat(dry.get("run_id").isNull()).isTrue();
    assertThat(dry.get("dry_run").asBoolean()).isTrue();
    assertThat(done.get("run_id").asLong()).isEqualTo(3);
    assertThat(done.get("file").asString()).isEqualTo("acme/x/b.csv");
    assertThat(done.get("rows").get("daily").toString()).isEqualTo("{\"removed\":1,\"changed\":0}");
    assertThat(done.get("reports_removed").toString()).isEqualTo("[\"2025-10-02\"]");
    assertThat(done.get("reports_published").toString()).isEqualTo("[\"2025-10-01\"]");
    assertThat(desktop.tables().one("SELECT command || requested FROM run WHERE run_id = 3"))
        .isEqualTo("report2025-10-01..2025-10-01");
  }

  private JsonNode json(String... command) {
    return JsonMapper.shared().readTree(desktop.metrics(command).out());
  }
}
