package dev.socialmetrics.job.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which run is resumed, in whatever state runs are, and which cannot be. */
class RunStatesTest {
  private static final String HEADER = "account_id,platform,date,followers";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void oneFile() {
    desktop = new Desktop(folder).put("a.csv", HEADER, "1,x,2025-10-01,5");
    assertThat(folder.resolve("empty").toFile().mkdir()).isTrue();
  }

  /** A command that fails: the reports cannot be written. */
  private Outcome failing(String... command) throws IOException {
    Files.createDirectories(desktop.output(""));
    Files.writeString(desktop.output("reports"), "in the way");
    Outcome failed = desktop.metrics(command);
    Files.delete(desktop.output("reports"));
    assertThat(failed.exitCode()).as(failed.all()).isEqualTo(6);
    return failed;
  }

  private List<String> runs() {
    return desktop.tables().rows("SELECT run_id, command, outcome FROM run ORDER BY run_id");
  }

  @Test
  void where_no_run_failed_nothing_is_resumed() {
    Outcome before = desktop.metrics("rerun");
    desktop.metrics("nightly");
    Outcome after = desktop.metrics("rerun");

    assertThat(before.exitCode()).isZero();
    assertThat(before.out()).isEqualTo("nothing to resume: no run failed or was stopped\n");
    assertThat(after.out()).isEqualTo(before.out());
    assertThat(runs()).containsExactly("1|nightly|completed");
  }

  @Test
  void a_number_that_no_run_has_is_wrong_usage() {
    desktop.metrics("nightly");

    Outcome rerun = desktop.metrics("rerun", "9");
    Outcome abandon = desktop.metrics("abandon", "9");

    assertThat(rerun.exitCode()).isEqualTo(2);
    assertThat(rerun.err())
        .isEqualTo("metrics: run.config: there is no run 9. metrics runs lists them.\n");
    assertThat(abandon.exitCode()).isEqualTo(2);
    assertThat(abandon.err()).isEqualTo(rerun.err());
  }

  @Test
  void a_completed_run_can_neither_be_resumed_nor_abandoned() {
    desktop.metrics("nightly");

    Outcome rerun = desktop.metrics("rerun", "1");

    assertThat(rerun.exitCode()).isEqualTo(2);
    assertThat(rerun.err())
        .isEqualTo(
            "metrics: run.config: run 1 is completed. Only failed or stopped runs can be resumed or"
                + " abandoned; ask for a new one.\n");
    assertThat(desktop.metrics("abandon", "1").err()).isEqualTo(rerun.err());
  }

  @Test
  void of_several_failed_runs_the_latest_is_resumed_first_whatever_completed_since()
      throws IOException {
    failing("nightly");
    failing("nightly", "--date", "2025-10-01");
    desktop.put("b.csv", HEADER, "1,x,2025-10-02,6").metrics("import");

    Outcome first = desktop.metrics("rerun");
    Outcome second = desktop.metrics("rerun", "--last-failed");
    Outcome third = desktop.metrics("rerun");

    assertThat(first.out()).startsWith("run 2 completed").contains("  report date: 2025-10-01\n");
    assertThat(second.out()).startsWith("run 1 completed").contains("  report date: 2025-10-02\n");
    assertThat(third.out()).startsWith("nothing to resume");
    assertThat(runs())
        .containsExactly("1|nightly|completed", "2|nightly|completed", "3|import|completed");
  }

  @Test
  void the_same_request_resumes_its_run_and_another_one_begins_its_own() throws IOException {
    failing("nightly");

    Outcome other = desktop.metrics("nightly", "--date", "2025-10-01");
    Outcome same = desktop.metrics("nightly");
    Outcome next = desktop.metrics("nightly");

    assertThat(other.out()).startsWith("run 2 completed");
    assertThat(same.out()).startsWith("run 1 completed");
    assertThat(next.out()).startsWith("run 3 completed");
  }

  @Test
  void a_run_that_says_running_while_nobody_holds_the_lock_is_resumed_and_its_death_is_noted() {
    desktop.metrics("nightly");
    desktop.write("UPDATE run SET outcome = 'running', exit_code = NULL, ended_at = NULL");
    Outcome shown = desktop.metrics("run", "1");

    Outcome rerun = desktop.metrics("rerun");

    assertThat(shown.out())
        .endsWith("  it runs; if its process died, metrics rerun 1 resumes it\n");
    assertThat(rerun.exitCode()).as(rerun.all()).isZero();
    assertThat(rerun.out()).startsWith("run 1 completed");
    assertThat(
            desktop
                .tables()
                .rows("SELECT run_id, detail FROM audit_log WHERE action = 'run.recovered'"))
        .containsExactly("1|closed as failed");
    assertThat(runs()).containsExactly("1|nightly|completed");
  }

  @Test
  void an_abandoned_run_keeps_its_error_and_the_same_request_is_a_new_run() throws IOException {
    failing("nightly");
    Outcome abandoned = desktop.metrics("abandon", "1", "--json");

    Outcome night = desktop.metrics("nightly");

    assertThat(abandoned.exitCode()).isZero();
    assertThat(abandoned.out().replaceAll("\\s+", " "))
        .isEqualTo(
            "{ \"outcome\": \"abandoned\", \"run_id\": 1, \"message\": \"run 1 is abandoned; it will"
                + " not be resumed\" } ");
    assertThat(night.out()).startsWith("run 2 completed");
    assertThat(desktop.metrics("run", "1").out())
        .contains("abandoned exit 6", "run.output-unwritable")
        .endsWith("  abandoned: it will not be resumed\n");
  }

  @Test
  void what_was_loaded_before_a_failure_is_not_read_again_and_the_rest_is() {
    desktop.putAt("2025-11-16T06:00:00Z", "b.csv", HEADER, "1,x,2025-10-02,6");
    desktop.metrics("nightly", "--input", "empty");
    desktop.write(
        "CREATE TRIGGER fault BEFORE INSERT ON social_media_daily_metrics WHEN NEW.followers = 6"
            + " BEGIN SELECT RAISE(ABORT, 'injected fault'); END");
    Outcome failed = desktop.metrics("nightly", "--date", "2025-10-02");
    List<String> between =
        desktop
            .tables()
            .rows("SELECT name, outcome FROM import_file WHERE name LIKE '%.csv' ORDER BY 1");
    desktop.write("DROP TRIGGER fault");

    Outcome rerun = desktop.metrics("rerun");

    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(between).containsExactly("a.csv|LOADED", "b.csv|STAGED");
    assertThat(rerun.exitCode()).as(rerun.all()).isZero();
    assertThat(rerun.rows())
        .isEqualTo("2 read = 2 stored + 0 unchanged + 0 superseded + 0 rejected + 0 ignored");
    assertThat(desktop.tables().daily("date, followers"))
        .containsExactly("2025-10-01|5", "2025-10-02|6");
  }

  @Test
  void a_named_file_that_is_gone_when_its_run_is_resumed_is_named() throws IOException {
    desktop.metrics("nightly", "--input", "empty");
    desktop.write(
        "CREATE TRIGGER fault BEFORE INSERT ON social_media_daily_metrics"
            + " BEGIN SELECT RAISE(ABORT, 'injected fault'); END");
    Outcome failed = desktop.metrics("import", "input/a.csv");
    desktop.write("DROP TRIGGER fault");
    Files.delete(desktop.input("a.csv"));

    Outcome rerun = desktop.metrics("rerun");

    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(rerun.exitCode()).as(rerun.all()).isEqualTo(3);
    assertThat(rerun.lines("refused")).anyMatch(line -> line.startsWith("a.csv: file.vanished"));
    assertThat(desktop.tables().one("SELECT count(*) FROM social_media_daily_metrics"))
        .isEqualTo("0");
  }
}
