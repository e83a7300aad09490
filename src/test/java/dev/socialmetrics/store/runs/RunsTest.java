package dev.socialmetrics.store.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.RunCommand;
import dev.socialmetrics.domain.RunOutcome;
import dev.socialmetrics.store.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsTest {
  private static final Instant START = Instant.parse("2025-11-01T03:00:00.987Z");
  private static final Instant END = Instant.parse("2025-11-01T03:10:00Z");

  @TempDir Path output;
  private TestStore store;
  private Runs runs;

  @BeforeEach
  void open() {
    store = new TestStore(output);
    runs = new Runs(store.database().writing());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void run(long id, String requested, RunOutcome outcome, int exitCode) {
    runs.started(id, RunCommand.NIGHTLY, requested, "{\"id\":" + id + "}", START);
    runs.ended(id, outcome, exitCode, "{}", Optional.of("a line"), "tester", END);
  }

  private static List<Long> ids(List<RunRecord> found) {
    return found.stream().map(RunRecord::id).toList();
  }

  @Test
  void a_run_tells_all_that_is_known_of_it() {
    run(3, "2025-10-31", RunOutcome.FAILED, 6);

    assertThat(runs.find(3))
        .contains(
            new RunRecord(
                3,
                RunCommand.NIGHTLY,
                "2025-10-31",
                "{\"id\":3}",
                RunOutcome.FAILED,
                Optional.of(6),
                Optional.of("{}"),
                Optional.of("a line"),
                "2025-11-01T03:00:00Z",
                Optional.of("2025-11-01T03:10:00Z")));
    assertThat(runs.find(4)).isEmpty();
  }

  @Test
  void a_run_that_starts_once_more_runs_again_and_keeps_when_it_was_first_asked_for() {
    run(3, "latest", RunOutcome.FAILED, 1);

    runs.started(3, RunCommand.NIGHTLY, "latest", "{}", END);

    RunRecord again = runs.find(3).orElseThrow();
    assertThat(again.outcome()).isEqualTo(RunOutcome.RUNNING);
    assertThat(again.exitCode()).isEmpty();
    assertThat(again.error()).isEmpty();
    assertThat(again.endedAt()).isEmpty();
    assertThat(again.startedAt()).isEqualTo("2025-11-01T03:00:00Z");
    assertThat(runs.countOf(RunCommand.NIGHTLY, "latest")).isEqualTo(1);
  }

  @Test
  void runs_are_listed_newest_first_and_failed_ones_on_their_own() {
    run(1, "latest", RunOutcome.COMPLETED, 0);
    run(2, "latest", RunOutcome.FAILED, 1);
    run(3, "latest", RunOutcome.STOPPED, 143);
    run(4, "latest", RunOutcome.ABANDONED, 1);
    run(5, "latest", RunOutcome.COMPLETED, 3);

    assertThat(ids(runs.list(false, 10))).containsExactly(5L, 4L, 3L, 2L, 1L);
    assertThat(ids(runs.list(false, 2))).containsExactly(5L, 4L);
    assertThat(ids(runs.list(true, 10))).containsExactly(3L, 2L);
    assertThat(ids(runs.list(true, 1))).containsExactly(3L);
  }

  @Test
  void the_latest_of_the_same_words_is_found_and_counted() {
    run(1, "latest", RunOutcome.COMPLETED, 0);
    run(2, "2025-10-31", RunOutcome.COMPLETED, 0);
    run(3, "latest", RunOutcome.COMPLETED, 0);

    assertThat(runs.findLatest(RunCommand.NIGHTLY, "latest").map(RunRecord::id)).contains(3L);
    assertThat(runs.countOf(RunCommand.NIGHTLY, "latest")).isEqualTo(2);
    assertThat(runs.findLatest(RunCommand.IMPORT, "latest")).isEmpty();
    assertThat(runs.countOf(RunCommand.IMPORT, "latest")).isZero();
  }

  @Test
  void an_abandoned_run_is_never_resumed_and_keeps_its_end() {
    run(1, "latest", RunOutcome.FAILED, 1);
    runs.started(2, RunCommand.NIGHTLY, "latest", "{}", START);

    runs.abandon(1, END.plusSeconds(60));
    runs.abandon(2, END.plusSeconds(60));

    assertThat(runs.find(1).orElseThrow().endedAt()).contains("2025-11-01T03:10:00Z");
    assertThat(runs.find(2).orElseThrow().endedAt()).contains("2025-11-01T03:11:00Z");
    assertThat(runs.list(false, 10)).noneMatch(RunRecord::isResumable);
  }

  @Test
  void the_steps_of_all_attempts_are_listed_in_order() {
    BatchTables batch = new BatchTables(store.jdbc());
    batch.instance(1);
    batch.instance(2);
    batch.execution(11, 1, "FAILED");
    batch.execution(12, 2, "COMPLETED");
    batch.execution(13, 1, "COMPLETED");
    batch.step(21, 11, "discover", "COMPLETED");
    batch.step(22, 11, "stage", "FAILED");
    batch.step(23, 13, "stage", "COMPLETED");

    assertThat(runs.listSteps(1))
        .containsExactly(
            step(1, "discover", "COMPLETED"),
            step(1, "stage", "FAILED"),
            step(2, "stage", "COMPLETED"));
  }

  private static StepRecord step(int attempt, String name, String status) {
    return new StepRecord(
        attempt, name, status, 100, 90, Optional.of("2025-10-01 03:00:02"), Optional.empty());
  }
}
