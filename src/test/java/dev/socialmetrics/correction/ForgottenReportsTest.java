package dev.socialmetrics.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published reports that hold what an import contributed, after it is taken back. */
class ForgottenReportsTest {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  @TempDir Path folder;

  private Desktop twoChannels() {
    return new Desktop(folder)
        .put("acme/x/a.csv", "date,followers", "2025-10-01,5")
        .put("other/x/a.csv", "date,followers", "2025-10-01,777");
  }

  @Test
  void reports_of_a_channel_whose_only_file_is_taken_back_are_made_again() throws IOException {
    Desktop desktop = twoChannels();
    desktop.metrics("nightly");

    Outcome forgotten = desktop.metrics("forget", "other/x/a.csv");

    assertThat(forgotten.out()).contains("2025-10-01");
    assertThat(Files.readString(desktop.output("reports/2025-10-01/summary.json")))
        .contains("acme")
        .doesNotContain("other");
    assertThat(desktop.metrics("report", "--stale").out())
        .isEqualTo("no published report is stale\n");
  }

  @Test
  void a_dry_run_names_the_reports_that_the_run_makes() {
    Desktop desktop = twoChannels().put("other/x/b.csv", "date,followers", "2025-10-02,778");
    desktop.metrics("nightly");

    String would = desktop.metrics("forget", "other/x/b.csv", "--dry-run").out();
    String did = desktop.metrics("forget", "other/x/b.csv").out();

    assertThat(Files.exists(desktop.output("reports/2025-10-02"))).isFalse();
    assertThat(datesOfReports(would)).isEqualTo(datesOfReports(did)).contains("2025-10-01");
  }

  private static List<String> datesOfReports(String text) {
    return text.lines()
        .filter(line -> line.contains("reports"))
        .flatMap(line -> DAY.matcher(line).results())
        .map(MatchResult::group)
        .toList();
  }
}
