package dev.socialmetrics.format.whole.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Zip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings of campaigns are no results. */
class CampaignSettingsTest {
  private static final String SETTINGS =
      "account_id,platform,campaign_id,start_date,end_date,status,budget";
  private static final String TENTS = "acme,youtube,Tents,2025-10-01,2025-10-31,Enabled,50.00";
  private static final String CHIRPS =
      """
      title: chirps
      source: invented
      platform: threads
      tables:
        - grain: campaign and period
          recognise: {by: [Chirp, From, To]}
          columns: {campaign_id: Chirp, start_date: From, end_date: To, clicks: Pecks}
      """;
  private static final String CAMPAIGNS =
      "SELECT campaign_id, cost FROM campaign_social_metrics ORDER BY 1";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void describe() throws IOException {
    desktop = new Desktop(folder);
    Files.writeString(
        Files.createDirectories(folder.resolve("config/formats")).resolve("chirps.yml"), CHIRPS);
  }

  private void isRefused(String found) {
    Outcome run = desktop.metrics("import");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.all())
        .contains(
            "hdr.required-column-missing: found campaigns without any figure, in the columns ")
        .contains(found)
        .contains(
            "expected reach, impressions, total_engagement, clicks, cost, revenue, conversions, at least")
        .contains("download the report of the campaigns with its figures");
    assertThat(desktop.tables().rows(CAMPAIGNS)).isEmpty();
  }

  @Test
  void a_table_of_ours() {
    desktop.put("editor.csv", SETTINGS, TENTS);

    isRefused("campaign_id, start_date, end_date, status, budget");
  }

  @Test
  void json() {
    desktop.put(
        "editor.json",
        "[{\"account_id\":\"acme\",\"platform\":\"youtube\",\"campaign_id\":\"Tents\","
            + "\"start_date\":\"2025-10-01\",\"end_date\":\"2025-10-31\",\"status\":\"Enabled\"}]");

    isRefused("end_date, status");
  }

  @Test
  void a_table_in_an_archive() {
    desktop.putBytes(
        "editor.zip",
        Instant.parse("2025-11-15T06:00:00Z"),
        Zip.of("editor.csv", SETTINGS + "\n" + TENTS + "\n"));

    isRefused("status, budget");
  }

  @Test
  void a_table_of_a_described_format() {
    desktop.put("acme/threads/c.csv", "Chirp,From,To,Feathers", "c1,2025-10-01,2025-10-31,blue");

    isRefused("Chirp, From, To, Feathers");
  }

  @Test
  void what_the_refusal_advises_is_stored() {
    desktop.put("editor.csv", SETTINGS, TENTS);
    desktop.metrics("import");
    desktop.put("editor.csv", SETTINGS + ",cost", TENTS + ",80.00");

    Outcome again = desktop.metrics("import");

    assertThat(again.exitCode()).isZero();
    assertThat(desktop.tables().rows(CAMPAIGNS)).containsExactly("Tents|80.0");
  }

  @Test
  void campaigns_that_have_no_figure_yet_are_stored() {
    desktop.put("planned.csv", SETTINGS + ",cost", TENTS + ",");
    desktop.put(
        "planned.json",
        "[{\"account_id\":\"acme\",\"platform\":\"youtube\",\"campaign_id\":\"Boots\","
            + "\"start_date\":\"2025-10-01\",\"end_date\":\"2025-10-31\"},"
            + "{\"account_id\":\"acme\",\"platform\":\"youtube\",\"campaign_id\":\"Coats\","
            + "\"start_date\":\"2025-10-01\",\"end_date\":\"2025-10-31\",\"cost\":5}]");

    Outcome run = desktop.metrics("import");

    assertThat(run.exitCode()).isZero();
    assertThat(desktop.tables().rows(CAMPAIGNS))
        .containsExactly("Boots|NULL", "Coats|5.0", "Tents|NULL");
  }
}
