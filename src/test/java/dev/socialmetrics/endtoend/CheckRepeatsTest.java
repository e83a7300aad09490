package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
        .contains(FILE + ":2: row.duplicate-key-conflict", "in lines 2, 3");
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
