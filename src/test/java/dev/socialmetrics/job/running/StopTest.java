package dev.socialmetrics.job.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopTest {
  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void manyRows() {
    desktop = new Desktop(folder).configure("import:\n  chunk-size: 200\n");
    List<String> lines = new ArrayList<>(List.of("account_id,platform,post_id,posted_at,likes"));
    for (int post = 0; post < 60_000; post++) {
      lines.add("1,instagram,p" + post + ",2025-10-01T00:00:00Z," + post);
    }
    desktop.put("posts.csv", lines.toArray(String[]::new));
  }

  private Program started() {
    Program run = desktop.start("nightly");
    Path database = desktop.output("social-metrics.db");
    while (!Files.exists(database) && !run.endsWithin(20)) {
      Thread.onSpinWait();
    }
    while (!run.endsWithin(50) && !isRunning()) {
      Thread.onSpinWait();
    }
    return run;
  }

  private boolean isRunning() {
    return desktop.metrics("runs").out().contains("running");
  }

  @Test
  void a_running_night_is_stopped_by_command_and_rerun_to_its_end() {
    Program run = started();

    Outcome stop = desktop.metrics("stop", "1");

    assertThat(stop.exitCode()).as(stop.err()).isZero();
    assertThat(stop.out()).isEqualTo("run 1 has stopped; metrics rerun resumes it\n");
    assertThat(run.end().exitCode()).isEqualTo(143);
    assertThat(desktop.metrics("rerun").exitCode()).isZero();
    assertThat(desktop.tables().one("SELECT count(*) FROM content_performance")).isEqualTo("60000");
  }

  @Test
  void nothing_runs_and_so_nothing_is_stopped_whatever_a_dead_lock_says() throws IOException {
    Files.createDirectories(desktop.output(""));
    Files.writeString(desktop.output("social-metrics.db.lock"), "1\n");

    assertThat(desktop.metrics("stop").out()).isEqualTo("nothing is running\n");
    assertThat(desktop.metrics("stop", "--json").out()).contains("\"outcome\": \"nothing\"");
    assertThat(desktop.metrics("stop", "4").exitCode()).isEqualTo(2);
  }

  @Test
  void a_run_that_died_while_its_steps_were_being_created_is_resumed() {
    desktop.put("small.csv", "account_id,platform,date,reach", "1,instagram,2025-10-01,5");
    Program run = started();
    while (!desktop.metrics("run", "1").out().contains("stageFile:") && !run.endsWithin(20)) {
      Thread.onSpinWait();
    }
    run.kill();
    desktop.write(
        "DELETE FROM BATCH_STEP_EXECUTION_CONTEXT WHERE STEP_EXECUTION_ID IN"
            + " (SELECT STEP_EXECUTION_ID FROM BATCH_STEP_EXECUTION WHERE STEP_NAME LIKE '%:%')");

    Outcome night = desktop.metrics("nightly");

    assertThat(night.exitCode()).as(night.all()).isZero();
    assertThat(night.out()).startsWith("run 1 completed");
    assertThat(desktop.tables().one("SELECT count(*) FROM content_performance")).isEqualTo("60000");
    assertThat(desktop.tables().one("SELECT count(*) FROM social_media_daily_metrics"))
        .isEqualTo("1");
  }

  @Test
  void an_abandoned_run_is_never_resumed_and_the_next_night_takes_up_its_files() {
    Program run = started();
    run.kill();
    Outcome abandoned = desktop.metrics("abandon", "1");

    Outcome rerun = desktop.metrics("rerun", "1");
    Outcome night = desktop.metrics("nightly");

    assertThat(abandoned.out()).isEqualTo("run 1 is abandoned; it will not be resumed\n");
    assertThat(rerun.exitCode()).isEqualTo(2);
    assertThat(rerun.err()).contains("run 1 is abandoned. Only failed or stopped runs");
    assertThat(night.out()).contains("run 2 completed");
    assertThat(desktop.metrics("abandon", "2").exitCode()).isEqualTo(2);
    assertThat(desktop.tables().one("SELECT count(*) FROM content_performance")).isEqualTo("60000");
    assertThat(desktop.tables().rows("SELECT action FROM audit_log WHERE run_id = 1"))
        .contains("run.recovered", "run.abandoned");
  }
}
