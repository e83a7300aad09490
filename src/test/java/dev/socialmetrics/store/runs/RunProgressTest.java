package dev.socialmetrics.store.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.store.TestStore;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunProgressTest {
  @TempDir Path output;
  private TestStore store;
  private RunProgress progress;

  @BeforeEach
  void open() {
    store = new TestStore(output);
    progress = new RunProgress(store.database().writing());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void done(long run, String task, String state) {
    progress.done(run, task, state, TestStore.NOW);
  }

  @Test
  void a_task_has_the_state_in_which_it_was_done_last() {
    done(1, "report", "a");
    done(1, "report", "b");

    assertThat(progress.find(1, "report")).hasValue("b");
    assertThat(progress.find(1, "repor")).isEmpty();
    assertThat(progress.find(2, "report")).isEmpty();
    assertThat(store.lines("SELECT run_id, task, state, done_at FROM run_progress"))
        .containsExactly("1|report|b|2025-11-01T03:00:00Z");
  }

  @Test
  void tasks_are_listed_by_the_rest_of_their_names() {
    done(1, "not made 2025-10-02", "y");
    done(1, "not made 2025-10-01", "x");
    done(1, "not made_2025-10-03", "z");
    done(1, "Not made 2025-10-04", "z");
    done(2, "not made 2025-10-05", "z");

    assertThat(progress.list(1, "not made "))
        .isEqualTo(Map.of("2025-10-01", "x", "2025-10-02", "y"));
    assertThat(progress.list(1, "not made ").firstKey()).isEqualTo("2025-10-01");
    assertThat(progress.list(1, "%")).isEmpty();
  }

  @Test
  void tasks_that_are_forgotten_are_to_do_again_and_no_others() {
    done(1, "made a", "x");
    done(1, "made b", "x");
    done(1, "other", "x");
    done(2, "made a", "x");

    progress.forget(1, "made ");

    assertThat(store.lines("SELECT run_id, task FROM run_progress ORDER BY run_id"))
        .containsExactly("1|other", "2|made a");
  }

  @Test
  void a_run_that_is_closed_has_nothing_left_to_do() {
    done(1, "made a", "x");
    done(2, "made a", "x");

    progress.close(1);

    assertThat(progress.list(1, "")).isEmpty();
    assertThat(progress.list(2, "")).hasSize(1);
  }
}
