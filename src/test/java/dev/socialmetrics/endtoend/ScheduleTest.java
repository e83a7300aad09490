package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
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

  @Test
  void nights_run_when_they_are_due_and_sigterm_ends_the_watch_with_143() {
    Desktop desktop = desktop("*/2 * * * * *");
    Program watch = desktop.start("schedule");
    while (!watch.told().contains("next night")
        || !Files.exists(desktop.output("health.json")) && !watch.endsWithin(100)) {
      watch.endsWithin(50);
    }
    watch.endsWithin(3000);

    watch.terminate();

    Outcome end = watch.end();
    assertThat(end.exitCode()).as(end.err()).isEqualTo(143);
    assertThat(desktop.tables().rows("SELECT DISTINCT outcome FROM run"))
        .containsExactly("completed");
    assertThat(desktop.tables().one("SELECT count(*) >= 2 FROM run")).isEqualTo("1");
    assertThat(desktop.output("reports/2025-10-24/index.html")).exists();
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
