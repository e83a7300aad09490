package dev.socialmetrics.store.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.RunCommand;
import dev.socialmetrics.domain.RunOutcome;
import dev.socialmetrics.store.TestStore;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadRunsTest {
  private static final String JOBS =
      "SELECT JOB_INSTANCE_ID, STATUS, EXIT_CODE, END_TIME, VERSION FROM BATCH_JOB_EXECUTION ORDER BY 1";
  private static final String STEPS =
      "SELECT STEP_NAME, STATUS, EXIT_CODE, END_TIME, VERSION FROM BATCH_STEP_EXECUTION ORDER BY 1";

  @TempDir Path output;
  private TestStore store;
  private BatchTables batch;
  private Runs runs;
  private DeadRuns dead;

  @BeforeEach
  void open() {
    store = new TestStore(output);
    batch = new BatchTables(store.jdbc());
    runs = new Runs(store.database().writing());
    dead = new DeadRuns(store.database().writing());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"STARTED", "STARTING", "STOPPING", "UNKNOWN"})
  void an_unfinished_execution_is_closed_as_failed_at_the_last_sign_of_life(String status) {
    batch.instance(1);
    batch.execution(11, 1, status);
    batch.step(21, 11, "stage", status);
    batch.step(22, 11, "discover", "COMPLETED");

    assertThat(dead.repair(TestStore.NOW)).containsExactly(1L);

    assertThat(store.lines(JOBS)).containsExactly("1|FAILED|FAILED|2025-10-01 03:05:00|3");
    assertThat(store.lines(STEPS))
        .containsExactly(
            "discover|COMPLETED|COMPLETED|-|2", "stage|FAILED|FAILED|2025-10-01 03:05:00|3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"COMPLETED", "FAILED", "STOPPED", "ABANDONED"})
  void a_finished_execution_is_left_alone(String status) {
    batch.instance(1);
    batch.execution(11, 1, status);

    assertThat(dead.repair(TestStore.NOW)).isEmpty();

    assertThat(store.lines(JOBS)).containsExactly("1|" + status + "|" + status + "|-|2");
  }

  @Test
  void an_execution_that_never_showed_life_ends_when_it_was_created() {
    batch.instance(1);
    batch.execution(11, 1, "STARTING");
    store.jdbc().update("UPDATE BATCH_JOB_EXECUTION SET LAST_UPDATED = NULL, START_TIME = NULL");

    dead.repair(TestStore.NOW);

    assertThat(store.lines(JOBS)).containsExactly("1|FAILED|FAILED|2025-10-01 03:00:00|3");
  }

  @Test
  void instances_without_an_execution_are_removed() {
    batch.instance(1);
    batch.instance(2);
    batch.execution(11, 2, "COMPLETED");

    assertThat(dead.repair(TestStore.NOW)).isEmpty();

    assertThat(store.lines("SELECT JOB_INSTANCE_ID FROM BATCH_JOB_INSTANCE")).containsExactly("2");
  }

  @Test
  void a_run_that_still_says_running_is_closed_with_what_to_do() {
    batch.instance(1);
    batch.execution(11, 1, "STARTED");
    runs.started(1, RunCommand.NIGHTLY, "latest", "{}", TestStore.NOW.minusSeconds(60));

    dead.repair(TestStore.NOW);

    RunRecord run = runs.find(1).orElseThrow();
    assertThat(run)
        .isEqualTo(
            new RunRecord(
                1,
                RunCommand.NIGHTLY,
                "latest",
                "{}",
                RunOutcome.FAILED,
                Optional.empty(),
                Optional.empty(),
                Optional.of("the process died; rerun resumes it"),
                "2025-11-01T02:59:00Z",
                Optional.of("2025-11-01T03:00:00Z")));
    assertThat(run.isResumable()).isTrue();
  }

  @Test
  void a_run_that_is_not_closed_is_resumed_although_all_its_steps_completed() {
    batch.instance(1);
    batch.execution(11, 1, "COMPLETED");
    batch.step(21, 11, "report", "COMPLETED");
    runs.started(1, RunCommand.NIGHTLY, "latest", "{}", TestStore.NOW);

    assertThat(dead.repair(TestStore.NOW)).containsExactly(1L);

    assertThat(runs.find(1).orElseThrow().outcome()).isEqualTo(RunOutcome.FAILED);
    assertThat(runs.find(1).orElseThrow().isResumable()).isTrue();
    assertThat(store.lines(JOBS)).containsExactly("1|FAILED|FAILED|2025-10-01 03:05:00|3");
    assertThat(store.lines(STEPS)).containsExactly("report|COMPLETED|COMPLETED|-|2");
  }

  @Test
  void repairing_twice_repairs_once() {
    batch.instance(1);
    batch.execution(11, 1, "STARTED");

    assertThat(dead.repair(TestStore.NOW)).containsExactly(1L);
    assertThat(dead.repair(TestStore.NOW)).isEmpty();
  }
}
