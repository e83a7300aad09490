package dev.socialmetrics.format.whole.total;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Zip;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file's own total is its checksum; parts of campaigns are taken only where it proves them whole.
 */
class FileTotalsTest {
  private static final String[] CAMPAIGNS = {
    "Campaign report",
    "\"January 1, 2026 - January 31, 2026\"",
    "Campaign,Currency code,Clicks,Impr.,Cost,Conversions",
    "Tents,GBP,600,30000,800.00,40.00"
  };
  private static final String COSTS =
      "SELECT campaign_id, clicks, cost FROM campaign_social_metrics ORDER BY campaign_id";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder).at("2026-03-01T03:00:00Z");
  }

  private void stores(String name, String[] lines, String... rows) {
    Outcome outcome = desktop.put(name, lines).metrics("import");

    assertThat(outcome.exitCode()).as(outcome.all()).isZero();
    assertThat(desktop.tables().rows(COSTS)).containsExactly(rows);
  }

  private void refuses(String name, String[] lines, String... words) {
    Outcome outcome = desktop.put(name, lines).metrics("import");

    assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(3);
    assertThat(outcome.all()).contains(words);
  }

  private static String[] lines(String... lines) {
    return lines;
  }

  @Test
  void a_rejected_row_counts_with_what_can_be_read_of_it() {
    String[] report =
        lines(
            CAMPAIGNS[0],
            CAMPAIGNS[1],
            CAMPAIGNS[2],
            CAMPAIGNS[3],
            "Boots,GBP,12,9000,79.50,4.00",
            ",GBP,8,700,20.50,1.00",
            "Total: Campaigns,,620,39700,900.00,45.00");
    Outcome whole = desktop.put("acme/youtube/a.csv", report).metrics("import");
    assertThat(desktop.tables().rows(COSTS))
        .as(whole.all())
        .containsExactly("Boots|12|79.5", "Tents|600|800.0");

    report[4] = "Boots,GBP,12,9000,7.95,4.00";
    refuses("other/youtube/b.csv", report, "file.total-mismatch", "cost of 807.95 in the rows");
  }

  @Test
  void search_terms_do_not_replace_their_campaign() {
    stores("acme/youtube/campaigns.csv", CAMPAIGNS, "Tents|600|800.0");

    refuses(
        "acme/youtube/terms.csv",
        lines(
            "Search terms report",
            "\"January 1, 2026 - January 31, 2026\"",
            "Search term,Match type,Added/Excluded,Campaign,Ad group,Currency code,Clicks,Impr.,Cost,Conversions",
            "red tent,Broad match,None,Tents,A,GBP,50,1000,60.00,3.00",
            "blue tent,Broad match,None,Tents,A,GBP,40,900,50.00,2.00",
            "Total: Other search terms, --, --, --, --,GBP,510,28100,690.00,35.00"),
        "file.part-of-total",
        "Search term",
        "Download the campaign report");

    assertThat(desktop.tables().rows(COSTS)).containsExactly("Tents|600|800.0");
  }

  @Test
  void assets_are_not_added_up_to_their_campaign() {
    refuses(
        "acme/youtube/assets.csv",
        lines(
            "Asset report",
            "\"January 1, 2026 - January 31, 2026\"",
            "Asset,Campaign,Currency code,Clicks,Impr.,Cost",
            "Buy now,Tents,GBP,600,30000,800.00",
            "Light tents,Tents,GBP,590,29000,780.00",
            "logo.png,Tents,GBP,595,29500,790.00"),
        "file.part-of-total",
        "Asset");
  }

  @Test
  void keywords_are_refused_and_a_totals_row_is_one_in_any_column() {
    refuses(
        "acme/youtube/keywords.csv",
        lines(
            "Search keyword report",
            "\"January 1, 2026 - January 31, 2026\"",
            "Keyword status,Search keyword,Campaign,Ad group,Currency code,Clicks,Impr.,Cost",
            "Enabled,tent,Tents,A,USD,9,190,18.00",
            ",,Total: Account,,USD,9,190,18.00"),
        "file.part-of-total",
        "Search keyword");
    assertThat(desktop.tables().rows("SELECT code FROM row_problem WHERE severity = 'row'"))
        .isEmpty();
  }

  @Test
  void a_text_that_tells_rows_of_one_campaign_apart_makes_them_parts() {
    refuses(
        "acme/youtube/moods.csv",
        lines(
            "Campaign report",
            "\"January 1, 2026 - January 31, 2026\"",
            "Campaign,Mood of the viewer,Currency code,Clicks,Impr.,Cost",
            "Tents,happy,GBP,6,300,8.00",
            "Tents,sad,GBP,5,200,7.00"),
        "file.part-of-total",
        "Mood of the viewer");
  }

  @Test
  void parts_that_add_up_to_the_total_of_campaigns_are_whole() {
    stores(
        "acme/youtube/moods.csv",
        lines(
            "Campaign report",
            "\"January 1, 2026 - January 31, 2026\"",
            "Campaign,Mood of the viewer,Currency code,Clicks,Impr.,Cost",
            "Tents,happy,GBP,6,300,8.00",
            "Tents,sad,GBP,5,200,7.00",
            "Total: Campaigns, --,GBP,11,500,15.00"),
        "Tents|11|15.0");
  }

  @Test
  void ad_groups_and_devices_divide_a_campaign_whole() {
    stores(
        "acme/youtube/groups.csv",
        lines(
            "Ad group report",
            "\"January 1, 2026 - January 31, 2026\"",
            "Campaign,Ad group,Device,Ad group status,Currency code,Clicks,Impr.,Cost",
            "Tents,A,Computers,Enabled,GBP,6,300,8.00",
            "Tents,B,Computers,Paused,GBP,5,200,7.00"),
        "Tents|11|15.0");
  }

  @Test
  void a_row_less_than_the_total_refuses_the_file_and_names_both_numbers() {
    refuses(
        "acme/youtube/cut.csv",
        lines(
            CAMPAIGNS[0],
            CAMPAIGNS[1],
            CAMPAIGNS[2],
            CAMPAIGNS[3],
            "Total: Campaigns,GBP,610,30000,800.00,40.00"),
        "file.total-mismatch",
        "clicks of 600 in the rows and 610 in the file's total");
  }

  @Test
  void amounts_may_differ_by_what_rounding_each_row_makes() {
    stores(
        "acme/youtube/rounded.csv",
        lines(
            CAMPAIGNS[0],
            CAMPAIGNS[1],
            CAMPAIGNS[2],
            CAMPAIGNS[3],
            "Boots,GBP,1,10,0.33,0.00",
            "Total: Filtered campaigns,GBP,601,30010,800.34,40.00",
            "Total: Campaigns,GBP,700,40000,900.00,50.00"),
        "Boots|1|0.33",
        "Tents|600|800.0");
  }

  @Test
  void the_total_of_meta_ads_is_the_first_row() {
    String header =
        "Campaign name,Amount spent (EUR),Impressions,Reach,Reporting starts,Reporting ends";
    stores(
        "acme/facebook/whole.csv",
        lines(
            header,
            ",16.5,1100,900,2026-02-01,2026-02-28",
            "Red,15,1000,700,2026-02-01,2026-02-28",
            "Blue,1.5,100,90,2026-02-01,2026-02-28"),
        "Blue|NULL|1.5",
        "Red|NULL|15.0");
    refuses(
        "acme/facebook/meta.csv",
        lines(
            header,
            ",16.5,1100,900,2026-02-01,2026-02-28",
            "Red,15,1000,700,2026-02-01,2026-02-28"),
        "file.total-mismatch",
        "cost of 15 in the rows and 16.5 in the file's total");
  }

  @Test
  void youtube_counts_more_than_it_lists_but_never_less() {
    String head = "Content,Video title,Video publish time,Views\n";
    String row = "aaaaaaaaaaA,One,\"Mar 1, 2025\",100\n";
    desktop.putBytes(
        "acme/youtube/Content 2025-01-01_2026-02-28 A.zip",
        Instant.parse("2026-03-01T01:00:00Z"),
        Zip.of("Table data.csv", head + "Total,,,120\n" + row));

    assertThat(desktop.metrics("import").exitCode()).isZero();
    assertThat(desktop.tables().rows("SELECT code, found FROM row_problem WHERE record_no = 0"))
        .containsExactly("file.partial-total|views of 100 in the rows and 120 in the file's total");

    desktop.putBytes(
        "acme/youtube/Content 2025-01-01_2026-02-27 A.zip",
        Instant.parse("2026-03-01T01:00:00Z"),
        Zip.of("Table data.csv", head + "Total,,,99\n" + row));
    assertThat(desktop.metrics("import").all()).contains("file.total-mismatch");
  }
}
