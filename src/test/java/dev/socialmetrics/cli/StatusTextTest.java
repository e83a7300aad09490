package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.RunCommand;
import dev.socialmetrics.domain.RunOutcome;
import dev.socialmetrics.store.runs.NamedFile;
import dev.socialmetrics.store.runs.RunRecord;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the state of data and runs is called, and what a person is to do about it. */
class StatusTextTest {
  private static final Status WELL =
      new Status(
          List.of(aged("acme", "instagram", 2, 3)),
          OptionalLong.empty(),
          Optional.of(run(7, RunCommand.NIGHTLY, RunOutcome.COMPLETED, Optional.of(0))),
          List.of(),
          List.of(),
          3 * 1024 * 1024 / 2,
          Optional.of("2025-10-23"));

  private static DataAge aged(String account, String platform, long age, int allowed) {
    return new DataAge(
        account,
        platform,
        Optional.of("2025-10-23"),
        OptionalLong.of(age),
        OptionalInt.of(allowed),
        false);
  }

  private static DataAge missing(String account, String platform) {
    return new DataAge(
        account, platform, Optional.empty(), OptionalLong.empty(), OptionalInt.of(3), true);
  }

  private static RunRecord run(
      long id, RunCommand command, RunOutcome outcome, Optional<Integer> exit) {
    return new RunRecord(
        id,
        command,
        "latest",
        "{}",
        outcome,
        exit,
        Optional.empty(),
        exit.filter(code -> code != 0).map(code -> "run.disk-full: no room"),
        "2025-10-24T02:00:00Z",
        Optional.empty());
  }

  @ParameterizedTest(name = "{0} days of {1}: {2}")
  @CsvSource({"3, 3, fresh", "4, 3, stale", "0, 0, fresh", "1, 0, stale", "-1, 3, fresh"})
  void data_is_stale_when_it_is_older_than_what_is_expected(long age, int allowed, String state) {
    assertThat(aged("a", "x", age, allowed).state()).isEqualTo(state);
  }

  @Test
  void what_has_no_date_or_of_which_nothing_is_expected_is_never_stale() {
    DataAge undated =
        new DataAge("a", "x", Optional.empty(), OptionalLong.empty(), OptionalInt.of(1), false);
    DataAge unexpected =
        new DataAge(
            "a", "x", Optional.of("2001-01-01"), OptionalLong.of(9000), OptionalInt.empty(), false);

    assertThat(undated.state()).isEqualTo("fresh");
    assertThat(unexpected.state()).isEqualTo("fresh");
    assertThat(missing("a", "x").state()).isEqualTo("missing");
  }

  @Test
  void all_is_well() {
    assertThat(StatusText.lines(WELL, false))
        .containsExactly(
            "acme on instagram: 2025-10-23, 2 days ago, fresh",
            "last run: 7  2025-10-24T02:00:00Z  nightly  latest     completed exit 0",
            "database: 1.5 MiB",
            "latest reports: 2025-10-23",
            "nothing to do");
  }

  @Test
  void before_the_first_run_there_is_nothing() {
    Status none =
        new Status(
            List.of(),
            OptionalLong.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            0,
            Optional.empty());

    assertThat(StatusText.lines(none, false))
        .containsExactly(
            "last run: none",
            "database: none yet; metrics nightly makes it",
            "latest reports: none",
            "nothing to do");
  }

  @Test
  void each_thing_to_do_is_a_sentence_with_its_command() {
    Status status =
        new Status(
            List.of(
                missing("gone", "*"), missing("acme", "tiktok"), aged("acme", "instagram", 9, 3)),
            OptionalLong.of(4711),
            Optional.empty(),
            List.of(
                run(9, RunCommand.NIGHTLY, RunOutcome.RUNNING, Optional.empty()),
                run(8, RunCommand.IMPORT, RunOutcome.FAILED, Optional.of(1))),
            List.of(new NamedFile("a\nb.csv", "file.empty: found nothing")),
            0,
            Optional.empty());

    assertThat(status.listToDo())
        .containsExactly(
            "run 9 (nightly) was killed: resume it with metrics rerun 9, or close it with metrics"
                + " abandon 9.",
            "run 8 (import) failed: resume it with metrics rerun 8, or close it with metrics"
                + " abandon 8.",
            "refused: a\\u000ab.csv: file.empty: found nothing",
            "acme on instagram is stale: the latest day is 2025-10-23, 9 days ago; at most 3 are"
                + " expected. Export it again, or change expect in application.yml.",
            "gone has no data. Export it, or set expect.except to gone=none in application.yml.",
            "acme on tiktok has no data. Export it, or set expect.except to acme/tiktok=none in"
                + " application.yml.");
    assertThat(StatusText.lines(status, false))
        .contains("running now: process 4711", "gone on *: no dated row, missing")
        .doesNotContain("nothing to do");
  }

  @Test
  void programs_get_the_same_under_fixed_keys() {
    assertThat(String.join("", StatusText.lines(WELL, true)).replaceAll("\\s+", " "))
        .contains(
            "\"account_id\": \"acme\", \"platform\": \"instagram\", \"last_day\": \"2025-10-23\","
                + " \"age_days\": 2, \"expected_days\": 3, \"state\": \"fresh\"")
        .contains("\"running_process\": null", "\"run_id\": 7", "\"waiting_runs\": []")
        .contains("\"database_bytes\": 1572864", "\"to_do\": []");
  }

  @Test
  void a_failed_run_shows_its_error_behind_the_columns() {
    assertThat(RunText.line(run(8, RunCommand.IMPORT, RunOutcome.FAILED, Optional.of(1))))
        .isEqualTo(
            "    8  2025-10-24T02:00:00Z  import   latest     failed    exit 1    run.disk-full: no"
                + " room");
    assertThat(RunText.line(run(123456, RunCommand.NIGHTLY, RunOutcome.RUNNING, Optional.empty())))
        .isEqualTo("123456  2025-10-24T02:00:00Z  nightly  latest     running");
  }
}
