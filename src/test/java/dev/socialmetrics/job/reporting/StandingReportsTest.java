package dev.socialmetrics.job.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.FolderContent;
import dev.socialmetrics.desktop.PresentReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of a report folder that new data does not touch stay; all are those of a full run. */
class StandingReportsTest {
  private static final Instant FIRST_RUN = Instant.parse("2025-12-01T02:00:00Z");
  private static final LocalDate LATEST = LocalDate.of(2025, 11, 9);
  private static final List<String> ACCOUNTS = List.of("acme", "Ünï & co", "con", "b-client");
  private static final List<String> PLATFORMS = List.of("instagram", "tiktok");
  private static final int RUNS = 5;

  @TempDir Path folder;

  private static String daily(String account, LocalDate day, int number) {
    return account + ",instagram," + day + "," + (1000 + number) + "," + number + "," + 10 * number;
  }

  private static List<String> dailyFile(String account, LocalDate day, int number) {
    return List.of("account_id,platform,date,followers,likes,reach", daily(account, day, number));
  }

  private static List<String> lines(Random random) {
    return switch (random.nextInt(5)) {
      case 0, 1 -> rows(random, "date,followers,likes,reach", day(random), 3);
      case 2 ->
          rows(
              random,
              "post_id,posted_at,likes,reach",
              "p" + random.nextInt(4) + ",2025-10-2" + random.nextInt(8) + "T10:00:00Z",
              2);
      case 3 -> rows(random, "date,male_percentage,female_percentage", day(random), 0);
      default ->
          rows(
              random,
              "campaign_id,start_date,end_date,cost,revenue,clicks",
              "c" + random.nextInt(3) + ",2025-10-01,2025-10-31",
              3);
    };
  }

  private static String day(Random random) {
    return LATEST.minusDays(random.nextInt(9) == 0 ? -1 : random.nextInt(40)).toString();
  }

  private static List<String> rows(Random random, String columns, String key, int values) {
    StringBuilder row = new StringBuilder();
    row.append(ACCOUNTS.get(random.nextInt(ACCOUNTS.size()))).append(',');
    row.append(PLATFORMS.get(random.nextInt(PLATFORMS.size()))).append(',').append(key);
    if (values == 0) {
      row.append(",40,60");
    }
    for (int value = 0; value < values; value++) {
      row.append(',').append(random.nextInt(4) == 0 ? "" : String.valueOf(50 + random.nextInt(9)));
    }
    return List.of("account_id,platform," + columns, row.toString());
  }

  /** Which file each name is: one that was written again is another. */
  private static Map<String, String> files(Desktop desktop) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(desktop.output("reports"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            desktop.output("reports").relativize(file).toString(),
            Files.getAttribute(file, "unix:ino", LinkOption.NOFOLLOW_LINKS)
                + " "
                + Files.getLastModifiedTime(file));
      }
    }
    return files;
  }

  private static long same(Map<String, String> before, Map<String, String> after) {
    return before.entrySet().stream()
        .filter(file -> file.getValue().equals(after.get(file.getKey())))
        .count();
  }

  private Desktop desktop(String name) {
    Desktop desktop = new Desktop(folder.resolve(name));
    for (int account = 0; account < ACCOUNTS.size(); account++) {
      String[] lines =
          dailyFile(ACCOUNTS.get(account), LATEST.minusDays(account), 7).toArray(String[]::new);
      desktop.put("first" + account + ".csv", lines);
    }
    desktop.at(FIRST_RUN.toString()).metrics("nightly");
    return desktop;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void the_folder_is_that_of_a_full_run(long seed) throws IOException {
    Random random = new Random(seed);
    Desktop stepwise = desktop("stepwise");
    Desktop full = desktop("full");
    long kept = 0;
    for (int run = 1; run <= RUNS; run++) {
      for (int file = random.nextInt(3); file >= 0; file--) {
        String[] lines = lines(random).toArray(String[]::new);
        stepwise.put("f" + run + "-" + file + ".csv", lines);
        full.put("f" + run + "-" + file + ".csv", lines);
      }
      String at = FIRST_RUN.plus(run, ChronoUnit.HOURS).toString();
      Map<String, String> before = files(stepwise);

      stepwise.at(at).metrics("nightly");
      full.write("DELETE FROM report_folder");
      full.at(at).metrics("nightly");

      kept += same(before, files(stepwise));
      assertThat(FolderContent.of(stepwise.output("reports"), folder.resolve("none")))
          .as("seed %d, run %d", seed, run)
          .isEqualTo(FolderContent.of(full.output("reports"), folder.resolve("none")));
      assertThat(stepwise.metrics("verify").exitCode()).isZero();
    }
    assertThat(kept).as("files that stayed").isPositive();
  }

  @Test
  void only_what_one_account_touches_is_made_again() throws IOException {
    Desktop desktop = desktop("one");
    Map<String, String> before = files(desktop);

    desktop.put("more.csv", dailyFile("acme", LATEST.minusDays(3), 9).toArray(String[]::new));
    desktop.at(FIRST_RUN.plus(1, ChronoUnit.HOURS).toString()).metrics("nightly");

    Map<String, String> after = files(desktop);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.keySet().removeIf(file -> before.get(file).equals(after.get(file)));
    assertThat(before.keySet())
        .map(file -> file.substring(file.indexOf('/') + 1))
        .filteredOn(PresentReports::has)
        .containsExactlyInAnyOrder(
            "accounts/acme.html",
            "alerts.json",
            "changes.html",
            "changes.json",
            "comparison.csv",
            "comparison.json",
            "comparison.xlsx",
            "daily-metrics.csv",
            "daily-metrics.json",
            "daily-metrics.xlsx",
            "import.json",
            "index.html",
            "manifest.json",
            "summary.csv",
            "summary.json",
            "summary.xlsx",
            "trends.csv",
            "trends.json",
            "trends.xlsx");
  }

  @Test
  void data_that_changed_otherwise_makes_all_of_them_again() throws IOException {
    Desktop desktop = desktop("folded");
    Map<String, String> before = files(desktop);
    desktop.write(
        "INSERT INTO audit_log (at, actor, action, detail)"
            + " VALUES ('2025-12-01T02:30:00Z', 'tester', 'days.folded', 'some')");

    desktop.put("more.csv", dailyFile("con", LATEST.minusDays(3), 9).toArray(String[]::new));
    desktop.at(FIRST_RUN.plus(1, ChronoUnit.HOURS).toString()).metrics("nightly");

    assertThat(same(before, files(desktop))).isZero();
  }

  @Test
  void other_settings_make_all_of_them_again() throws IOException {
    Desktop desktop = desktop("settings");
    Map<String, String> before = files(desktop);
    desktop.configure("report:\n  minimum-base: 7\n");

    desktop.put("more.csv", dailyFile("con", LATEST.minusDays(3), 9).toArray(String[]::new));
    desktop.at(FIRST_RUN.plus(1, ChronoUnit.HOURS).toString()).metrics("nightly");

    assertThat(same(before, files(desktop))).isZero();
  }
}
