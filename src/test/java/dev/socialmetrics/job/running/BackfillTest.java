package dev.socialmetrics.job.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackfillTest {
  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void aMonth() {
    desktop = new Desktop(folder);
    desktop.put("days.csv", days("2025-10-01", 30, 1000));
  }

  private static String[] days(String first, int count, int followers) {
    List<String> lines = new ArrayList<>(List.of("account_id,platform,date,followers,reach"));
    for (int day = 0; day < count; day++) {
      lines.add(
          "1,instagram," + LocalDate.parse(first).plusDays(day) + "," + (followers + day) + ",500");
    }
    return lines.toArray(String[]::new);
  }

  private List<String> dates() {
    String[] names = desktop.output("reports").toFile().list();
    return names == null ? List.of() : List.of(names).stream().sorted().toList();
  }

  @Test
  void a_month_of_missed_nights_is_one_run_that_writes_each_day_in_order() throws IOException {
    Outcome month = desktop.metrics("nightly", "--date", "2025-10-01..2025-10-30");

    assertThat(month.exitCode()).as(month.err()).isZero();
    assertThat(month.out()).contains("  report date: 2025-10-01..2025-10-30\n");
    assertThat(dates()).hasSize(30).startsWith("2025-10-01").endsWith("2025-10-30");
    assertThat(Files.readString(desktop.output("reports/2025-10-07/summary.json")))
        .contains("\"current_followers\": 1006");
    assertThat(desktop.tables().rows("SELECT run_id, requested, outcome FROM run"))
        .containsExactly("1|2025-10-01..2025-10-30|completed");
  }

  @Test
  void a_backfill_that_was_killed_goes_on_with_the_first_missing_day() throws IOException {
    Program killed = desktop.start("nightly", "--date", "2025-10-01..2025-10-30");
    while (dates().size() < 5 && !killed.endsWithin(5)) {
      Thread.onSpinWait();
    }
    killed.kill();
    List<String> before = dates();
    Path first = desktop.output("reports/2025-10-01/manifest.json");
    var written = Files.getLastModifiedTime(first);

    Outcome again = desktop.metrics("nightly", "--date", "2025-10-01..2025-10-30");

    assertThat(before.size()).isBetween(5, 29);
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(dates()).hasSize(30);
    assertThat(Files.getLastModifiedTime(first)).isEqualTo(written);
    assertThat(desktop.tables().rows("SELECT run_id, outcome FROM run"))
        .containsExactly("1|completed");
  }

  @Test
  void reports_of_a_range_lie_in_a_folder_a_day() {
    desktop.metrics("import");

    Outcome range =
        desktop.metrics(
            "report",
            "summary",
            "--as-of",
            "2025-10-03..2025-10-05",
            "--format",
            "csv",
            "--to",
            "x");

    assertThat(range.exitCode()).as(range.err()).isZero();
    assertThat(folder.resolve("x/2025-10-03/summary.csv")).exists();
    assertThat(folder.resolve("x/2025-10-05/summary.csv")).exists();
    assertThat(folder.resolve("x").toFile().list()).hasSize(3);
  }

  @Test
  void a_range_that_ends_before_it_begins_is_refused() {
    Outcome wrong = desktop.metrics("nightly", "--date", "2025-10-05..2025-10-01");

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .contains("'2025-10-05..2025-10-01' ends before it begins; write the earlier day first");
  }

  @Test
  void exactly_the_reports_that_a_later_export_left_behind_are_published_again()
      throws IOException {
    desktop.metrics("nightly", "--date", "2025-10-01..2025-10-30");
    byte[] untouched = Files.readAllBytes(desktop.output("reports/2025-10-10/manifest.json"));
    desktop.putAt(
        "2025-11-20T06:00:00Z",
        "corrected.csv",
        "account_id,platform,date,followers,reach",
        "1,instagram,2025-10-29,5000,600");
    desktop.metrics("import");

    Outcome stale = desktop.metrics("report", "--stale");
    Outcome none = desktop.metrics("report", "--stale");

    assertThat(stale.exitCode()).as(stale.err()).isZero();
    assertThat(stale.out())
        .contains("stale: 2025-10-29 summary (", "stale: 2025-10-30 daily-metrics (")
        .doesNotContain("2025-10-28");
    assertThat(Files.readString(desktop.output("reports/2025-10-29/summary.json")))
        .contains("\"current_followers\": 5000");
    assertThat(Files.readAllBytes(desktop.output("reports/2025-10-10/manifest.json")))
        .isEqualTo(untouched);
    assertThat(none.out()).isEqualTo("no published report is stale\n");
  }
}
