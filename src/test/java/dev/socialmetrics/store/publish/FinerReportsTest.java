package dev.socialmetrics.store.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A finer report replaces a coarser one of the same campaign and days only when it is newer and
 * proved whole by its own total.
 */
class FinerReportsTest {
  private static final String OLDER = "2026-02-01T10:00:00Z";
  private static final String NEWER = "2026-02-02T10:00:00Z";
  private static final String LATEST = "2026-02-03T10:00:00Z";
  private static final String META = "Reporting starts,Reporting ends,Campaign name,";
  private static final String FIGURES = "Amount spent (GBP),Impressions,Link clicks";
  private static final String DAYS = "2026-01-01,2026-01-31,Tents,";
  private static final String COSTS =
      "SELECT campaign_id, cost, total_impressions, clicks FROM campaign_social_metrics";
  private static final String WARNINGS =
      "SELECT code FROM row_problem WHERE code = 'row.unproven-parts'";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder).at("2026-03-01T03:00:00Z");
  }

  private void campaign(String exported, String figures) {
    desktop.putAt(
        exported, "acme/facebook/campaigns-" + figures + ".csv", META + FIGURES, DAYS + figures);
  }

  /** Two ads, and the totals row of Meta's where there is one. */
  private void ads(String exported, String first, String second, String... total) {
    String[] lines = new String[3 + total.length];
    lines[0] = META + "Ad set name,Ad name," + FIGURES;
    for (int n = 0; n < total.length; n++) {
      lines[1 + n] = "2026-01-01,2026-01-31,,,," + total[n];
    }
    lines[1 + total.length] = DAYS + "Set,One," + first;
    lines[2 + total.length] = DAYS + "Set,Two," + second;
    desktop.putAt(
        exported, "acme/facebook/ads-" + first + "-" + exported.substring(8, 10) + ".csv", lines);
  }

  private Outcome stores(String row) {
    Outcome run = desktop.metrics("import");
    assertThat(run.exitCode()).as(run.all()).isZero();
    assertThat(desktop.tables().rows(COSTS)).containsExactly("Tents|" + row);
    return run;
  }

  private void warns(int rows) {
    assertThat(desktop.tables().rows(WARNINGS)).hasSize(rows);
  }

  @Test
  void newer_parts_without_a_total_replace_nothing_and_say_so() {
    campaign(OLDER, "800.00,30000,600");
    ads(NEWER, "400.00,10000,300", "300.00,9000,200");

    Outcome run = stores("800.0|30000|600");

    assertThat(run.out()).contains("2 superseded", "1 warning");
    assertThat(
            desktop
                .tables()
                .rows("SELECT found, remedy FROM row_problem WHERE code = 'row.unproven-parts'"))
        .containsExactly(
            "impressions 19000 added up from parts|The coarser report has 30000, which was kept."
                + " Download the campaign report again, or the parts with their totals row.");
  }

  @Test
  void in_the_other_order_of_arrival_the_outcome_is_the_same() {
    ads(NEWER, "400.00,10000,300", "300.00,9000,200");
    stores("700.0|19000|500");
    campaign(OLDER, "800.00,30000,600");

    stores("800.0|30000|600");
  }

  @Test
  void newer_parts_that_their_total_proves_whole_replace_it() {
    campaign(OLDER, "800.00,30000,600");
    ads(NEWER, "400.00,10000,300", "300.00,9000,200", "700.00,19000,500");

    stores("700.0|19000|500");
    warns(0);
  }

  @Test
  void parts_with_the_same_total_leave_it_as_it_is() {
    campaign(OLDER, "800.00,30000,600");
    ads(NEWER, "500.00,20000,400", "300.00,10000,200", "800.00,30000,600");

    Outcome run = stores("800.0|30000|600");

    assertThat(run.out()).contains("0 superseded");
    warns(0);
  }

  @Test
  void older_parts_replace_nothing_however_proved() {
    campaign(NEWER, "800.00,30000,600");
    ads(OLDER, "400.00,10000,300", "300.00,9000,200", "700.00,19000,500");

    stores("800.0|30000|600");
    warns(0);
  }

  @Test
  void the_advice_leads_to_the_newer_figures() {
    campaign(OLDER, "800.00,30000,600");
    ads(NEWER, "400.00,10000,300", "450.00,25000,350");
    stores("800.0|30000|600");
    warns(1);
    ads(LATEST, "400.00,10000,300", "450.00,25000,350", "850.00,35000,650");
    stores("850.0|35000|650");
    campaign("2026-02-04T10:00:00Z", "860.00,36000,660");

    stores("860.0|36000|660");
  }

  @Test
  void of_parts_alone_the_newer_ones_win() {
    ads(OLDER, "400.00,10000,300", "300.00,9000,200");
    ads(NEWER, "410.00,11000,310", "300.00,9000,200");

    stores("710.0|20000|510");
    warns(0);
  }

  @Test
  void ads_give_way_to_ad_sets_too() {
    desktop.putAt(
        OLDER,
        "acme/facebook/sets.csv",
        META + "Ad set name," + FIGURES,
        DAYS + "One,500.00,20000,400",
        DAYS + "Two,300.00,10000,200");
    ads(NEWER, "400.00,10000,300", "300.00,9000,200");

    stores("800.0|30000|600");
    warns(1);
  }

  @Test
  void a_column_of_ads_without_a_name_in_it_divides_nothing() {
    campaign(OLDER, "800.00,30000,600");
    desktop.putAt(
        NEWER, "acme/facebook/blank.csv", META + "Ad name," + FIGURES, DAYS + ",810.00,31000,610");

    stores("810.0|31000|610");
  }

  @ParameterizedTest
  @CsvSource({
    "'',Tents|800.0|30000|600",
    "'Total: Campaigns,--,GBP,500,19000,700.00',Tents|700.0|19000|500"
  })
  void devices_of_another_platform_are_parts_alike(String total, String row) {
    String period = "\"January 1, 2026 - January 31, 2026\"";
    desktop.putAt(
        OLDER,
        "acme/youtube/campaigns.csv",
        "Campaign report",
        period,
        "Campaign,Currency code,Clicks,Impr.,Cost",
        "Tents,GBP,600,30000,800.00");
    desktop.putAt(
        NEWER,
        "acme/youtube/devices.csv",
        "Campaign report",
        period,
        "Campaign,Device,Currency code,Clicks,Impr.,Cost",
        "Tents,Phones,GBP,300,10000,400.00",
        "Tents,Tablets,GBP,200,9000,300.00",
        total);

    Outcome run = desktop.metrics("import");

    assertThat(run.exitCode()).as(run.all()).isZero();
    assertThat(desktop.tables().rows(COSTS)).containsExactly(row);
  }

  @Test
  void days_lie_beside_the_period_that_they_are_a_part_of() {
    campaign(OLDER, "800.00,30000,600");
    desktop.putAt(
        NEWER,
        "acme/facebook/days.csv",
        "Day,Reporting starts,Reporting ends,Campaign name," + FIGURES,
        "2026-01-01,2026-01-01,2026-01-31,Tents,400.00,10000,300",
        "2026-01-02,2026-01-01,2026-01-31,Tents,300.00,9000,200");
    desktop.metrics("nightly");

    Outcome campaigns =
        desktop.metrics("report", "campaigns", "--stdout", "--format", "json", "--limit", "9");

    assertThat(campaigns.out()).contains("\"cost\": 800.0,", "part_of_period");
    assertThat(desktop.tables().rows(COSTS)).hasSize(3);
  }

  @Test
  void taken_back_the_campaign_report_leaves_the_parts() {
    campaign(OLDER, "800.00,30000,600");
    ads(NEWER, "400.00,10000,300", "300.00,9000,200");
    stores("800.0|30000|600");
    String id =
        desktop
            .tables()
            .rows("SELECT import_file_id FROM import_file WHERE name LIKE '%campaigns%'")
            .get(0);

    Outcome forgotten = desktop.metrics("forget", id);

    assertThat(forgotten.exitCode()).as(forgotten.all()).isZero();
    assertThat(desktop.tables().rows(COSTS)).containsExactly("Tents|700.0|19000|500");
  }
}
