package dev.socialmetrics.endtoend;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.OldDays;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A figure is the same wherever it is stated: on the pages, in JSON, CSV and workbook, on standard
 * output, and in its explanation; value and reason.
 */
class SameFigureTest {
  @TempDir Path folder;
  private final Agreement agreement = new Agreement();
  private final FolderAgreement folders = new FolderAgreement(agreement);

  @Test
  void of_the_golden_month() throws IOException {
    Desktop desktop = new Desktop(folder).at("2026-06-05T02:00:00Z");
    Path month = Path.of("src/test/resources/golden-month");
    for (String night : List.of("night-1", "night-2")) {
      Path root = month.resolve(night);
      Instant exported =
          Instant.parse(
              PublishedTable.read(
                      Files.readString(month.resolve(night.replace("night", "expected") + ".json")))
                  .get("exported")
                  .asString());
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = root.relativize(file).toString().replace('\\', '/');
          desktop.putBytes(name, exported, Files.readAllBytes(file));
        }
      }
      assertThat(desktop.metrics("nightly").exitCode()).isZero();
    }

    folders.compare(desktop, desktop.output("reports/2026-06-02"), "2026-06-02");

    agreement.assertAll(
        Map.ofEntries(
            entry("JSON = CSV", 15000),
            entry("JSON = XLSX", 15000),
            entry("day of a channel = daily", 400),
            entry("day of several = daily", 150),
            entry("explain = summary", 270),
            entry("page = audience", 4),
            entry("page = campaigns", 40),
            entry("page = comparison", 80),
            entry("page = no row of comparison", 1),
            entry("page = summary", 30),
            entry("page = top-content", 80),
            entry("page = totals of campaigns", 10),
            entry("page = trends", 30),
            entry("stdout = file", 14),
            entry("stdout of a channel = file", 9000)));
  }

  @Test
  void of_lagging_channels_with_gaps_and_folded_months() {
    Desktop desktop = UnevenData.put(new Desktop(folder));
    Outcome night = desktop.metrics("nightly");
    assertThat(night.exitCode()).as(night.all()).isIn(0, 3);
    assertThat(night.out()).contains(" 0 rejected");

    folders.compare(desktop, desktop.output("reports/" + OldDays.LATEST), OldDays.LATEST);
    desktop.configure("retention:\n  daily: 800\n");
    assertThat(desktop.metrics("prune").out()).contains("folded");
    for (String day : List.of("2023-08-20", "2022-02-28")) {
      Outcome report = desktop.metrics("report", "--as-of", day, "--to", day);
      assertThat(report.exitCode()).as(report.all()).isZero();
      folders.compare(desktop, folder.resolve(day), day);
    }

    agreement.assertAll(
        Map.ofEntries(
            entry("JSON = CSV", 60000),
            entry("JSON = XLSX", 60000),
            entry("day of a channel = daily", 7000),
            entry("day of several = daily", 5000),
            entry("explain = summary", 690),
            entry("page = audience", 40),
            entry("page = campaigns", 270),
            entry("page = comparison", 900),
            entry("page = no row of comparison", 8),
            entry("page = summary", 180),
            entry("page = top-content", 300),
            entry("page = totals of campaigns", 30),
            entry("page = trends", 240),
            entry("stdout = file", 30),
            entry("stdout of a channel = file", 40000)));
  }

  /** A month with holes against the one before and a year before, a quarter, and one not over. */
  @Test
  void of_periods_that_are_asked_for() {
    Desktop desktop = UnevenData.put(new Desktop(folder));
    assertThat(desktop.metrics("nightly").exitCode()).isIn(0, 3);

    for (AskedDays days :
        List.of(
            AskedDays.during("2025-08", "previous", "2025-08-31"),
            AskedDays.during("2025-02", "year", "2025-02-28"),
            AskedDays.during("2025-Q3", "2024-08-01..2024-08-20", "2025-09-30"),
            AskedDays.during("2025-Q4", "previous", OldDays.LATEST))) {
      List<String> words = new ArrayList<>(List.of("report", "--to", days.name()));
      words.addAll(days.words());
      Outcome report = desktop.metrics(words.toArray(String[]::new));
      assertThat(report.exitCode()).as(report.all()).isZero();
      folders.compare(desktop, folder.resolve(days.name()), days);
    }

    agreement.assertAll(
        Map.ofEntries(
            entry("JSON = CSV", 20000),
            entry("JSON = XLSX", 20000),
            entry("day of a channel = daily", 1000),
            entry("day of several = daily", 1000),
            entry("explain = summary", 900),
            entry("page = audience", 10),
            entry("page = campaigns", 50),
            entry("page = comparison", 300),
            entry("page = no row of comparison", 1),
            entry("page = summary", 60),
            entry("page = top-content", 100),
            entry("page = totals of campaigns", 10),
            entry("page = trends", 60),
            entry("stdout = file", 50),
            entry("stdout of a channel = file", 10000)));
  }
}
