package dev.socialmetrics.job.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsNotMadeTest {
  @TempDir Path folder;

  private String file(Desktop desktop, String name) throws IOException {
    return Files.readString(desktop.output("latest/" + name));
  }

  @Test
  void the_greatest_counts_and_the_least_reach_cost_nobody_a_report() throws IOException {
    Desktop desktop =
        new Desktop(folder)
            .put(
                "extreme.csv",
                "account_id,platform,date,followers,likes,comments,reach",
                "1,instagram,2025-10-22,10,9223372036854775807,9223372036854775807,1",
                "1,instagram,2025-10-23,11,9223372036854775807,9223372036854775807,1",
                "2,instagram,2025-10-23,500,5,1,100");

    Outcome night = desktop.metrics("nightly");

    assertThat(night.exitCode()).as(night.err()).isIn(0, 3);
    assertThat(night.out()).doesNotContain("not made");
    assertThat(file(desktop, "accounts/1.html")).doesNotContain("could not be made");
    assertThat(file(desktop, "accounts/2.html")).contains("500");
    assertThat(file(desktop, "index.html")).doesNotContain("could not be made");
    assertThat(file(desktop, "summary.json")).doesNotContain("not_made");
    assertThat(desktop.output("latest/comparison.xlsx")).exists();
  }

  @Test
  void a_run_says_what_of_its_reports_could_not_be_made() throws IOException {
    Desktop desktop =
        new Desktop(folder)
            .put(
                "audiences.csv",
                "account_id,platform,date,age_18_24,age_25_34,male_percentage,female_percentage,"
                    + "top_countries",
                "1,instagram,2025-10-23,60,40,40,60,\"['DE', 'FR']\"",
                "2,instagram,2025-10-23,60,40,41,59,\"['DE', 'FR']\"")
            .put("days.csv", "account_id,platform,date,followers", "1,instagram,2025-10-23,5");
    Outcome imported = desktop.metrics("import");
    desktop.write(
        "UPDATE audience_demographics SET top_countries = 'no list' WHERE account_id = '1'");

    Outcome report = desktop.start("report").end();
    Outcome printed = desktop.metrics("report", "audience", "--stdout");
    Outcome run = desktop.metrics("run", "2");
    Outcome json = desktop.metrics("run", "2", "--json");

    assertThat(imported.exitCode()).as(imported.out()).isZero();
    assertThat(report.exitCode()).as(report.err()).isEqualTo(3);
    assertThat(report.out()).contains("  not made: 1 part of the reports; the others are");
    assertThat(report.err())
        .contains("metrics: audience, 1 on instagram could not be made: StreamReadException: ")
        .doesNotContain("\tat ");
    assertThat(printed.exitCode()).isEqualTo(3);
    assertThat(run.out()).contains("not made: audience, 1 on instagram could not be made: ");
    assertThat(json.out())
        .contains("\"exit_code\": 3")
        .contains("\"file\": \"2025-10-23: audience, 1 on instagram\"");
    assertThat(file(desktop, "audience.json")).contains("\"not_made\": [", "\"account_id\": 2");
    assertThat(file(desktop, "audience.csv")).contains("\"2\",").doesNotContain("no list");
    assertThat(desktop.output("latest/summary.xlsx")).exists();
    assertThat(Files.readString(desktop.output("logs/metrics.log")))
        .contains("audience, 1 on instagram could not be made", "at dev.socialmetrics.report.");
  }
}
