package dev.socialmetrics.job.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check shows what an import would do with rows of one key. */
class CheckRepeatsTest {
  private static final String FILE = "acme/instagram/d.csv";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void start() {
    desktop = new Desktop(folder);
  }

  private Outcome check(String... lines) {
    desktop.put(FILE, lines);
    return desktop.metrics("check", desktop.input(FILE).toString());
  }

  private void asImported(Outcome check) {
    assertThat(desktop.metrics("import").exitCode()).isEqualTo(check.exitCode());
  }

  @Test
  void rows_that_contradict_each_other_are_rejected() {
    Outcome check = check("date,followers", "2025-01-01,5", "2025-01-01,6");

    assertThat(check.exitCode()).as(check.all()).isEqualTo(3);
    assertThat(check.all())
        .contains("2 rows: 0 good, 2 rejected, 0 ignored")
        .contains(
            FILE + ":2: row.duplicate-key-conflict: found ",
            " 2025-01-01 with different values in lines 2, 3, expected one row for each key.");
    asImported(check);
  }

  @Test
  void identical_rows_are_ignored_but_one() {
    Outcome check = check("date,followers", "2025-01-01,5", "2025-01-01,5", "2025-01-02,5");

    assertThat(check.exitCode()).as(check.all()).isZero();
    assertThat(check.all()).contains("3 rows: 2 good, 0 rejected, 1 ignored");
    asImported(check);
  }

  @Test
  void rows_that_a_platform_parts_are_put_together() {
    desktop.put(
        "acme/youtube/c.csv",
        "Campaign report",
        "January 1, 2025 - January 31, 2025",
        "Campaign,Device,Currency code,Clicks,Impr.,Cost",
        "Tents,Phones,GBP,600,30000,800.00",
        "Tents,Tablets,GBP,60,3000,80.00");

    Outcome check = desktop.metrics("check", desktop.input("acme/youtube/c.csv").toString());

    assertThat(check.all()).contains("2 good, 0 rejected");
    asImported(check);
  }

  @Test
  void further_conflicts_are_counted() {
    Outcome check =
        check(
            "date,followers",
            "2025-01-01,5",
            "2025-01-01,6",
            "2025-01-02,5",
            "2025-01-02,6",
            "2025-01-03,5",
            "2025-01-03,6",
            "2025-01-03,7");

    assertThat(check.all())
        .contains("7 rows: 0 good, 7 rejected", "in lines 2, 3, expected", "(and 2 more)");
    asImported(check);
  }

  @Test
  void posts_of_a_platform_that_contradict_each_other_are_rejected() throws IOException {
    String header = "Post ID,Account ID,Account username,Publish time,Date,Saves,Likes";
    String row = "18000000000000071,17841400000000001,acme,11/02/2023 10:00,Lifetime,4,";
    Path zip = desktop.input("acme/instagram/posts.zip");
    Files.createDirectories(zip.getParent());
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : List.of("new.csv", "old.csv")) {
        out.putNextEntry(new ZipEntry(name));
        String likes = name.equals("new.csv") ? "6" : "5";
        out.write((header + "\n" + row + likes + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }

    Outcome check = desktop.metrics("check", zip.toString());

    assertThat(check.all())
        .contains(
            "2 rows: 0 good, 2 rejected, 0 ignored",
            "posts.zip!new.csv:2: row.duplicate-key-conflict: found ",
            "18000000000000071 with different values in lines new.csv:2, old.csv:2");
    asImported(check);
  }

  @Test
  void a_period_is_what_the_first_lines_of_google_ads_would_have_said() {
    desktop.put(
        "acme/youtube/c.csv",
        "Campaign report",
        "Campaign,Currency code,Clicks,Impr.,Cost",
        "Tents,GBP,600,30000,800.00");
    String file = desktop.input("acme/youtube/c.csv").toString();
    assertThat(desktop.metrics("check", file).all())
        .contains("cell.required", "metrics import FILE --period D..D");
    assertThat(desktop.metrics("import", file).exitCode()).isEqualTo(3);

    Outcome run = desktop.metrics("import", file, "--period", "2025-01-01..2025-01-31");

    assertThat(run.exitCode()).as(run.all()).isZero();
    assertThat(
            desktop.tables().rows("SELECT start_date, end_date, cost FROM campaign_social_metrics"))
        .containsExactly("2025-01-01|2025-01-31|800.0");
  }
}
