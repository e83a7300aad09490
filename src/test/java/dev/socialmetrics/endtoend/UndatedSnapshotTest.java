package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Followers of a page export that nothing dates are of the day of the export. */
class UndatedSnapshotTest {
  private static final String SNAPSHOT =
      """
      sep=,
      "Facebook followers"
      "FB_PAGE,FOLLOW,UNIQUE_USERS"
      "5210"

      "Facebook followers by gender and age"
      "Age","Women","Men"
      "18-24","60%","40%"
      """;

  @TempDir Path folder;

  private Desktop desktop() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE});
    bytes.writeBytes(SNAPSHOT.getBytes(StandardCharsets.UTF_16LE));
    return new Desktop(folder).putBytes("acme/facebook/Audience.csv", bytes.toByteArray());
  }

  @Test
  void an_undated_snapshot_does_not_set_the_report_date() {
    Desktop desktop =
        desktop()
            .put(
                "days.csv",
                "account_id,platform,date,followers,reach",
                "acme,facebook,2025-11-10,5200,900");

    Outcome night = desktop.metrics("nightly");

    assertThat(night.exitCode()).as(night.all()).isZero();
    assertThat(
            desktop
                .tables()
                .rows("SELECT date, followers FROM social_media_daily_metrics ORDER BY date"))
        .containsExactly("2025-11-10|5200", "2025-11-15|5210");
    assertThat(desktop.output("reports").toFile().list()).containsExactly("2025-11-10");
  }

  @Test
  void an_undated_snapshot_makes_no_days_fresh() throws IOException {
    Desktop desktop =
        desktop()
            .put(
                "days.csv",
                "account_id,platform,date,followers,reach",
                "acme,facebook,2025-11-10,5200,900");

    desktop.metrics("nightly");

    assertThat(desktop.metrics("status").out())
        .contains("acme on facebook: 2025-11-10, 21 days ago, stale\n");
    assertThat(Files.readString(desktop.output("health.json")))
        .contains("\"newest_day\": \"2025-11-10\"");
  }

  @Test
  void a_day_that_another_export_dates_does_so_again() {
    Desktop desktop =
        desktop()
            .put(
                "days.csv",
                "account_id,platform,date,reach",
                "acme,facebook,2025-11-14,800",
                "acme,facebook,2025-11-15,900");

    desktop.metrics("nightly");

    assertThat(desktop.output("reports").toFile().list()).containsExactly("2025-11-15");
  }
}
