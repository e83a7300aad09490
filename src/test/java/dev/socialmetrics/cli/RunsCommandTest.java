package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What ran, as people and programs are told. */
class RunsCommandTest {
  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void threeRuns() {
    desktop = new Desktop(folder);
    desktop.put(
        "d.csv", "account_id,platform,date,followers", "1,x,2025-10-01,5", "1,x,2025-10-02,6O");
    desktop.metrics("nightly");
    desktop.at("2025-12-01T03:00:00Z").metrics("import");
    desktop.at("2025-12-01T04:00:00Z").metrics("report", "--as-of", "2025-10-01");
  }

  private static JsonNode json(Outcome outcome) {
    return JsonMapper.shared().readTree(outcome.out());
  }

  @Test
  void before_the_first_run_nothing_ran_and_nothing_failed(@TempDir Path empty) {
    Desktop fresh = new Desktop(empty);

    assertThat(fresh.metrics("runs").out()).isEqualTo("nothing ran yet\n");
    assertThat(fresh.metrics("runs", "--failed").out()).isEqualTo("no failed run\n");
    assertThat(json(fresh.metrics("runs", "--json")).toString())
        .isEqualTo("{\"runs\":[],\"count\":0}");
    assertThat(fresh.metrics("run", "1").err())
        .isEqualTo("metrics: there is no run 1. metrics runs lists them.\n");
  }

  @Test
  void runs_are_listed_newest_first_a_line_each() {
    assertThat(desktop.metrics("runs").out())
        .isEqualTo(
            """
                3  2025-12-01T04:00:00Z  report   2025-10-01 completed exit 0
                2  2025-12-01T03:00:00Z  import   latest     completed exit 0
                1  2025-12-01T02:00:00Z  nightly  latest     completed exit 0
            """);
  }

  @Test
  void so_many_are_listed_as_are_asked_for() {
    assertThat(desktop.metrics("runs", "--limit", "2").out().lines())
        .extracting(line -> line.strip().substring(0, 1))
        .containsExactly("3", "2");
    assertThat(json(desktop.metrics("runs", "--limit", "1", "--json")).get("count").asInt())
        .isEqualTo(1);
  }

  @Test
  void only_what_failed_was_stopped_or_is_unfinished_is_listed_where_that_is_asked_for() {
    desktop.write(
        "UPDATE run SET outcome = 'failed', exit_code = 6, error = 'run.disk-full: x' WHERE run_id = 1");
    desktop.write("UPDATE run SET outcome = 'abandoned' WHERE run_id = 2");

    assertThat(desktop.metrics("runs", "--failed").out())
        .isEqualTo(
            "    1  2025-12-01T02:00:00Z  nightly  latest     failed    exit 6    run.disk-full: x\n");
    desktop.write(
        "UPDATE run SET outcome = 'running', exit_code = NULL, error = NULL WHERE run_id = 1");
    desktop.write("UPDATE run SET outcome = 'stopped', exit_code = 143 WHERE run_id = 3");
    assertThat(desktop.metrics("runs", "--failed").out())
        .isEqualTo(
            """
                3  2025-12-01T04:00:00Z  report   2025-10-01 stopped   exit 143
                1  2025-12-01T02:00:00Z  nightly  latest     running
            """);
  }

  @Test
  void a_run_shows_its_steps_its_counts_and_that_nothing_is_to_do() {
    List<String> lines = desktop.metrics("run", "1").out().lines().toList();

    assertThat(lines.get(0))
        .isEqualTo("    1  2025-12-01T02:00:00Z  nightly  latest     completed exit 0");
    assertThat(lines)
        .filteredOn(line -> line.startsWith("  attempt 1 ") && !line.contains(":"))
        .extracting(line -> line.strip().split(" +")[2] + " " + line.strip().split(" +")[3])
        .containsExactly(
            "discover COMPLETED",
            "stage COMPLETED",
            "publish COMPLETED",
            "alert COMPLETED",
            "report COMPLETED");
    assertThat(lines)
        .contains(
            "  files: 1 loaded",
            "  rejected: 1 cell.integer",
            "  report date: 2025-10-01",
            "  nothing to do");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "completed | nothing to do",
        "abandoned | abandoned: it will not be resumed",
        "running   | it runs; if its process died, metrics rerun 1 resumes it",
        "failed    | resume it: metrics rerun 1",
        "stopped   | resume it: metrics rerun 1"
      })
  void a_run_in_any_state_ends_with_what_to_do_next(String outcome, String next) {
    desktop.write("UPDATE run SET outcome = '" + outcome + "' WHERE run_id = 1");

    assertThat(desktop.metrics("run", "1").out()).endsWith("  " + next + "\n");
  }

  @Test
  void programs_are_told_of_each_attempt_and_step_and_of_files_that_were_taken_back() {
    desktop.metrics("forget", "d.csv");

    JsonNode run = json(desktop.metrics("run", "1", "--json"));

    assertThat(run.get("run_id").asInt()).isEqualTo(1);
    assertThat(run.get("outcome").asString()).isEqualTo("completed");
    assertThat(run.get("settings").isEmpty()).isTrue();
    assertThat(run.get("steps").get(0).get("attempt").asInt()).isEqualTo(1);
    assertThat(run.get("steps").get(0).get("name").asString()).isEqualTo("discover");
    assertThat(run.get("taken_back").toString())
        .isEqualTo(
            "[{\"file\":\"d.csv\",\"message\":\"import 1 was taken back at 2025-12-01T04:00:00Z\"}]");
    assertThat(run.get("summary").get("rows").get("rejected").asInt()).isEqualTo(1);
  }

  @Test
  void nothing_runs_and_so_stopping_a_run_by_its_number_is_wrong_usage() {
    Outcome any = desktop.metrics("stop", "--json");
    Outcome named = desktop.metrics("stop", "1");

    assertThat(any.exitCode()).isZero();
    assertThat(any.out().replaceAll("\\s+", " "))
        .isEqualTo(
            "{ \"outcome\": \"nothing\", \"run_id\": null, \"message\": \"nothing is running\" } ");
    assertThat(named.exitCode()).isEqualTo(2);
    assertThat(named.err())
        .isEqualTo("metrics: run 1 is not running. metrics runs tells what became of it.\n");
  }

  @Test
  void a_limit_that_is_no_number_is_a_wrong_command_line() {
    Outcome wrong = desktop.metrics("runs", "--limit", "many");

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .isEqualTo(
            "metrics: Invalid value for option '--limit': found \"many\", expected a whole number\n"
                + "Try: metrics runs --help\n");
  }
}
