package dev.socialmetrics.job.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Program;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleTest {
  @TempDir Path folder;

  private Desktop desktop(String cron) {
    return new Desktop(folder)
        .configure("schedule:\n  cron: '" + cron + "'\n")
        .put("days.csv", "account_id,platform,date,followers", "1,instagram,2025-10-24,102");
  }

  /** Until it has told so often when the next run is due, a minute at most. */
  private static void awaitNights(Program watch, int times) {
    for (int round = 0; round < 1_200; round++) {
      if (watch.told().split("next run", -1).length > times || watch.endsWithin(50)) {
        return;
      }
    }
  }

  @Test
  void nights_run_when_they_are_due_and_sigterm_ends_the_watch_with_143() {
    Desktop desktop = desktop("*/2 * * * * *");
    Program watch = desktop.start("schedule");
    awaitNights(watch, 3);

    watch.terminate();

    Outcome end = watch.end();
    assertThat(end.exitCode()).as(end.err()).isEqualTo(143);
    assertThat(desktop.tables().rows("SELECT outcome FROM run ORDER BY run_id"))
        .startsWith("completed", "completed")
        .isSubsetOf("completed", "stopped");
    assertThat(desktop.output("reports/2025-10-24/index.html")).exists();
  }

  @Test
  void a_month_of_missed_nights_is_made_up_for_at_once_by_one_run() {
    Desktop desktop = desktop("0 30 3 * * *");
    desktop.metrics("nightly");
    desktop.write("UPDATE run SET started_at = datetime('now', '-31 days') || 'Z'");
    desktop.write("UPDATE run SET started_at = replace(started_at, ' ', 'T')");
    for (int day = 25; day <= 31; day++) {
      desktop.put(
          "days-" + day + ".csv",
          "account_id,platform,date,followers",
          "1,instagram,2025-10-" + day + ",1" + day);
    }

    Program watch = desktop.start("schedule");
    awaitNights(watch, 2);
    watch.terminate();

    assertThat(watch.end().exitCode()).isEqualTo(143);
    assertThat(desktop.tables().rows("SELECT run_id, outcome FROM run ORDER BY 1"))
        .containsExactly("1|completed", "2|completed");
    assertThat(desktop.tables().one("SELECT count(*) FROM social_media_daily_metrics"))
        .isEqualTo("8");
    assertThat(desktop.output("reports/2025-10-31/index.html")).exists();
  }

  @Test
  void an_expression_that_is_none_stops_the_start() {
    Outcome wrong = desktop("every night").metrics("schedule");

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .contains(
            "application.yml",
            "schedule.cron",
            "five fields such as 30 3 * * *, or six with seconds first");
  }
}
