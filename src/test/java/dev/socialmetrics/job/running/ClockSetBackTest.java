package dev.socialmetrics.job.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night on a clock that is set back by a year after the night before. */
class ClockSetBackTest {
  private static final String HEADER = "account_id,platform,date,followers";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void aNightAndOneOnAClockSetBack() {
    desktop = new Desktop(folder).at("2025-12-01T03:30:00Z");
    desktop.put("days.csv", HEADER, "1,instagram,2025-10-23,100", "1,instagram,2025-10-24,200");
    desktop.metrics("nightly");
    desktop.putAt("2025-11-20T06:00:00Z", "newer.csv", HEADER, "1,instagram,2025-10-24,250");
    desktop.putAt("2025-11-10T06:00:00Z", "older.csv", HEADER, "1,instagram,2025-10-23,50");
    desktop.at("2024-12-01T03:30:00Z");
  }

  @Test
  void the_newer_export_wins_and_nothing_is_read_twice() {
    Outcome night = desktop.metrics("nightly");

    assertThat(night.exitCode()).as(night.all()).isZero();
    assertThat(night.rows())
        .isEqualTo("2 read = 1 stored + 0 unchanged + 1 superseded + 0 rejected + 0 ignored");
    assertThat(
            desktop
                .tables()
                .rows("SELECT date, followers FROM social_media_daily_metrics ORDER BY 1"))
        .containsExactly("2025-10-23|100", "2025-10-24|250");
    assertThat(desktop.metrics("nightly").out()).contains("nothing new in 3 files");
  }

  @Test
  void the_clock_is_told_once() {
    String warning =
        "  clock: run.clock-skew: found 2024-12-01T03:30:00Z, expected no earlier than"
            + " 2025-12-01T03:30:00Z, when run 1 ended. Set the clock; what is newer is decided by"
            + " export times and run numbers.\n";

    assertThat(desktop.metrics("nightly").out()).contains(warning);
    assertThat(desktop.metrics("nightly").out()).doesNotContain("clock");
  }

  @Test
  void only_accounts_that_are_new_are_called_new() {
    assertThat(desktop.metrics("nightly").out()).doesNotContain("new accounts");
  }

  @Test
  void the_last_run_is_the_one_with_the_highest_number() throws IOException {
    desktop.metrics("nightly");

    assertThat(desktop.metrics("runs").out().lines().map(line -> line.substring(0, 27)))
        .containsExactly("    2  2024-12-01T03:30:00Z", "    1  2025-12-01T03:30:00Z");
    assertThat(Files.readString(desktop.output("health.json")))
        .contains("\"last_success_at\": \"2024-12-01T03:30:00Z\"", "\"run_id\": 2");
  }

  @Test
  void a_run_that_failed_before_is_resumed() throws IOException {
    Path reports = desktop.output("reports");
    Files.move(reports, folder.resolve("aside"));
    Files.writeString(reports, "in the way");
    Outcome failed = desktop.at("2025-12-02T03:30:00Z").metrics("nightly");
    Files.delete(reports);
    Files.move(folder.resolve("aside"), reports);

    Outcome night = desktop.at("2024-12-02T03:30:00Z").metrics("nightly");

    assertThat(failed.exitCode()).isEqualTo(6);
    assertThat(night.out()).startsWith("run 2 completed");
    assertThat(desktop.tables().rows("SELECT run_id, outcome FROM run ORDER BY 1"))
        .containsExactly("1|completed", "2|completed");
  }
}
