package dev.socialmetrics.format.whole.day;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Zip;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of days that their own file does not speak of. */
class OutsidePeriodTest {
  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder);
  }

  private void leavesOutNovember() {
    Outcome outcome = desktop.metrics("import");

    assertThat(desktop.tables().daily("date")).as(outcome.all()).containsExactly("2025-10-31");
    assertThat(desktop.tables().rows("SELECT code, found, expected FROM row_problem"))
        .containsExactly(
            "row.outside-period|date 2025-11-01|a day from 2025-10-01 to 2025-10-31, as the file"
                + " says");
  }

  @Test
  void by_the_name_of_a_canonical_file() {
    desktop.put(
        "acme/instagram/days 2025-10-01_2025-10-31.csv",
        "date,followers",
        "2025-10-31,5",
        "2025-11-01,6");

    leavesOutNovember();
  }

  @Test
  void by_the_lines_above_a_header_in_british_english_whatever_two_dates_the_name_has() {
    desktop.put(
        "acme/youtube/Report 2025-01-05 copy 2025-02-01.csv",
        "Campaign report",
        "27 September 2025 - 31 October 2025",
        "Day,Campaign,Currency code,Clicks,Impr.,Cost",
        "5 Oct 2025,Tents,GBP,5,100,6.00",
        "6 Oct 2025,Tents,GBP,5,100,6.00",
        "1 Nov 2025,Tents,GBP,5,100,6.00");

    Outcome outcome = desktop.metrics("import");

    assertThat(desktop.tables().rows("SELECT start_date FROM campaign_social_metrics ORDER BY 1"))
        .as(outcome.all())
        .containsExactly("2025-10-05", "2025-10-06");
    assertThat(desktop.tables().rows("SELECT code, found FROM row_problem WHERE severity = 'row'"))
        .containsExactly("row.outside-period|date 2025-11-01");
  }

  @Test
  void two_dates_that_stand_apart_in_a_name_are_no_period() {
    desktop.put(
        "acme/instagram/Report 2025-01-05 copy 2025-02-01.csv", "date,followers", "2025-10-31,5");

    assertThat(desktop.metrics("import").exitCode()).isZero();
    assertThat(desktop.tables().daily("date")).containsExactly("2025-10-31");
    assertThat(desktop.tables().rows("SELECT period_end FROM import_file")).containsExactly("NULL");
  }

  @Test
  void by_the_name_where_objects_have_other_keys() {
    desktop.put(
        "acme/instagram/days 2025-10-01_2025-10-31.json",
        "[{\"date\": \"2025-10-31\", \"followers\": 5},",
        " {\"date\": \"2025-11-01\", \"followers\": 6, \"likes\": 1}]");

    leavesOutNovember();
  }

  @Test
  void by_the_name_of_a_platforms_export() {
    desktop.put(
        "acme/youtube/2025-10-01_2025-10-31 Totals.csv",
        "Date,Views",
        "2025-10-31,5",
        "2025-11-01,6");

    leavesOutNovember();
  }

  @Test
  void a_period_that_an_option_states_and_rows_contradict_refuses_the_file() {
    String name = "acme/instagram/days.csv";
    desktop.put(name, "date,followers", "2025-10-31,5", "2025-11-01,6");

    Outcome outcome =
        desktop.metrics(
            "import", desktop.input(name).toString(), "--period", "2025-10-01..2025-10-31");

    assertThat(outcome.all()).contains("days.csv:3: file.option-contradicted");
    assertThat(desktop.tables().daily("date")).isEmpty();
  }

  private void leavesOutNovemberOfCampaign() {
    Outcome outcome = desktop.metrics("import");

    assertThat(desktop.tables().rows("SELECT start_date FROM campaign_social_metrics"))
        .as(outcome.all())
        .containsExactly("2025-10-31");
    assertThat(
            desktop
                .tables()
                .rows("SELECT code, found FROM row_problem WHERE code <> 'row.preamble'"))
        .containsExactly("row.outside-period|date 2025-11-01");
  }

  @Test
  void by_the_name_of_an_export_of_meta_ads_by_day() {
    desktop.put(
        "acme/facebook/Acme-Campaigns-Oct-1-2025-Oct-31-2025.csv",
        "Campaign name,Day,Amount spent (USD),Impressions,Reporting starts,Reporting ends",
        "Tents,2025-10-31,5.00,100,2025-10-31,2025-10-31",
        "Tents,2025-11-01,6.00,100,2025-11-01,2025-11-01");

    leavesOutNovemberOfCampaign();
  }

  @Test
  void by_the_line_above_the_header_of_google_ads() {
    desktop.put(
        "acme/youtube/campaigns.csv",
        "Campaign report",
        "\"October 1, 2025 - October 31, 2025\"",
        "Campaign,Day,Currency code,Clicks,Impr.,Cost",
        "Tents,2025-10-31,GBP,60,3000,80.00".replace("2025-10-31", "\"Oct 31, 2025\""),
        "Tents,2025-11-01,GBP,60,3000,80.00".replace("2025-11-01", "\"Nov 1, 2025\""));

    leavesOutNovemberOfCampaign();
  }

  @Test
  void by_the_name_of_an_export_of_tiktok_ads_by_day() {
    desktop.put(
        "acme/tiktok/Acme-Campaign Report-(2025-10-01 to 2025-10-31).csv",
        "Campaign name,By Day,Cost,Impressions,Clicks (destination),Conversions,Currency",
        "Tents,2025-10-31,5.00,100,3,1,USD",
        "Tents,2025-11-01,6.00,100,3,1,USD");

    leavesOutNovemberOfCampaign();
  }

  @Test
  void by_the_name_of_the_archive_of_a_canonical_file() {
    desktop.putBytes(
        "acme/instagram/days 2025-10-01_2025-10-31.zip",
        Zip.of("daily.csv", "date,followers\n2025-10-31,5\n2025-11-01,6\n"));

    leavesOutNovember();
  }

  @Test
  void by_the_name_of_an_archive_where_objects_have_other_keys() {
    desktop.putBytes(
        "acme/instagram/days 2025-10-01_2025-10-31.zip",
        Zip.of(
            "daily.json",
            "[{\"date\": \"2025-10-31\", \"followers\": 5},"
                + " {\"date\": \"2025-11-01\", \"followers\": 6, \"likes\": 1}]"));

    leavesOutNovember();
  }

  @Test
  void posts_published_before_the_period_are_in_it() {
    desktop.put(
        "acme/instagram/posts 2025-10-01_2025-10-31.csv",
        "post_id,posted_at,likes",
        "p1,2025-09-01T10:00:00Z,5");
    desktop.metrics("import");

    assertThat(desktop.tables().rows("SELECT post_id FROM content_performance"))
        .containsExactly("p1");
  }
}
