package dev.socialmetrics.job.live;

import static dev.socialmetrics.job.live.LiveDesktop.becomes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Program;
import dev.socialmetrics.desktop.Served;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve} and {@code schedule} with {@code input.watch}, each in a process of its own. */
@Timeout(240)
class WatchingProcessTest {
  private static final String NEVER = "'0 0 3 1 1 *'";

  @TempDir Path folder;
  private LiveDesktop desk;
  private Desktop desktop;

  @BeforeEach
  void start() {
    desk = new LiveDesktop(folder);
    desktop = desk.desktop();
  }

  private void putDay(String date, int followers) {
    desktop.put(date + ".csv", LiveDesktop.COLUMNS, "1,instagram," + date + "," + followers);
  }

  private boolean isRun(String words) {
    return becomes(() -> !desk.followers().isEmpty() && desk.runs().toString().contains(words));
  }

  @Test
  void a_server_shows_what_was_dropped_and_publishes_it() {
    desktop.configure("  watch: true\n");
    try (Served served = Served.start(desktop)) {
      putDay("2025-10-01", 4711);

      assertThat(
              becomes(() -> served.api("/summary").body().contains("\"current_followers\": 4711")))
          .isTrue();
      assertThat(isRun("report|completed|0")).isTrue();
      assertThat(served.get("/reports/latest/index.html").statusCode()).isEqualTo(200);
      assertThat(served.stop().exitCode()).isEqualTo(143);
    }
    assertThat(Files.exists(desktop.output("logs/metrics.log"))).isFalse();
  }

  private void putManyPosts() {
    desktop.configure("  watch: true\nimport:\n  chunk-size: 200\n");
    List<String> lines = new ArrayList<>(List.of("account_id,platform,post_id,posted_at,likes"));
    for (int post = 0; post < 60_000; post++) {
      lines.add("1,instagram,p" + post + ",2025-10-01T00:00:00Z," + post);
    }
    desktop.put("posts.csv", lines.toArray(String[]::new));
  }

  @Test
  void stop_ends_a_run_and_not_the_server_which_finishes_it_with_its_next() {
    putManyPosts();
    try (Served served = Served.start(desktop)) {
      assertThat(becomes(() -> desktop.metrics("runs").out().contains("running"))).isTrue();

      Outcome stop = desktop.metrics("stop", "1");

      assertThat(stop.out())
          .isEqualTo(
              "run 1 has stopped; its process goes on and resumes it with the next run, or metrics"
                  + " rerun does\n");
      assertThat(served.get("/health").body())
          .contains("\"status\": \"up\"", "\"outcome\": \"stopped\"", "\"held_back\": 0");
      assertThat(desktop.output("social-metrics.db.stop")).doesNotExist();
      assertThat(desk.runs()).containsExactly("1|import|stopped|143");
      putDay("2025-10-01", 5);
      assertThat(becomes(() -> desk.runs().contains("1|import|completed|0"))).isTrue();
      assertThat(becomes(() -> desk.followers().contains("2025-10-01|5"))).isTrue();
      assertThat(desktop.tables().one("SELECT count(*) FROM content_performance"))
          .isEqualTo("60000");
    }
  }

  @Test
  void sigterm_stops_a_run_of_the_server_after_its_chunk_and_the_next_start_resumes_it()
      throws IOException {
    putManyPosts();
    try (Served served = Served.start(desktop)) {
      assertThat(becomes(() -> desktop.metrics("runs").out().contains("running"))).isTrue();

      assertThat(served.stop().exitCode()).isEqualTo(143);
    }
    assertThat(desk.runs()).containsExactly("1|import|stopped|143");
    assertThat(Files.readString(desktop.output("logs/serve.log")))
        .contains(" INFO ")
        .doesNotContain(" ERROR ", " WARN ");
    try (Served again = Served.start(desktop)) {
      assertThat(becomes(() -> desk.runs().contains("1|import|completed|0"))).isTrue();
      again.stop();
    }
    assertThat(desktop.tables().one("SELECT count(*) FROM content_performance")).isEqualTo("60000");
  }

  @Test
  void schedule_imports_what_is_dropped_before_a_run_is_due_and_ends_at_once() {
    desktop.configure("  watch: true\nschedule:\n  cron: " + NEVER + "\n");
    Program schedule = desktop.start("schedule");
    putDay("2025-10-01", 1);

    assertThat(isRun("1|import|completed|0")).isTrue();
    assertThat(isRun("2|report|completed|0")).isTrue();
    assertThat(desktop.output("reports/2025-10-01/index.html")).exists();
    schedule.terminate();

    Outcome end = schedule.end();
    assertThat(end.exitCode()).as(end.all()).isEqualTo(143);
    assertThat(end.out()).contains("run 1 completed", "run 2 completed");
  }

  @Test
  void scheduled_runs_and_watched_imports_are_one_after_the_other() {
    desktop.configure("  watch: true\nschedule:\n  cron: '*/2 * * * * *'\n");
    Program schedule = desktop.start("schedule");
    for (int day = 11; day <= 16; day++) {
      String date = "2025-10-" + day;
      putDay(date, day);
      assertThat(becomes(() -> desk.followers().toString().contains(date))).isTrue();
    }
    assertThat(isRun("nightly|completed")).isTrue();
    schedule.terminate();

    Outcome end = schedule.end();
    assertThat(end.exitCode()).as(end.all()).isEqualTo(143);
    assertThat(end.err()).doesNotContain("run.locked");
    assertThat(desktop.tables().rows("SELECT DISTINCT outcome FROM run"))
        .contains("completed")
        .isSubsetOf("completed", "stopped");
  }
}
