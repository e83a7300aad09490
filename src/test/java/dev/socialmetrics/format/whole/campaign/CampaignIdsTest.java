package dev.socialmetrics.format.whole.campaign;

import static dev.socialmetrics.desktop.RefusedFile.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An unknown column of ids may be what makes two rows of a campaign two, as a text may. */
class CampaignIdsTest {
  @TempDir Path folder;

  private Desktop report(String... table) {
    Stream<String> title = Stream.of("Report", "\"January 1, 2025 - January 31, 2025\"");
    return new Desktop(folder)
        .put("acme/youtube/r.csv", Stream.concat(title, Stream.of(table)).toArray(String[]::new));
  }

  private static String cost(Desktop desktop) {
    desktop.metrics("import");
    return desktop.tables().one("SELECT cost FROM campaign_social_metrics");
  }

  @Test
  void numbers_that_are_names_tell_rows_of_one_campaign_apart() {
    refuses(
        report(
            "Video ID,Campaign,Currency code,Clicks,Impr.,Cost",
            "111,Tents,GBP,600,30000,800.00",
            "222,Tents,GBP,590,29000,780.00"),
        "file.part-of-total",
        "Video ID");
  }

  @Test
  void one_asset_by_its_number_is_a_part_already() {
    refuses(
        report("Asset ID,Campaign,Currency code,Clicks,Impr.,Cost", "111,Tents,GBP,600,30,8.00"),
        "file.part-of-total",
        "Asset ID");
  }

  @Test
  void figures_that_differ_are_no_names() {
    Desktop desktop =
        report(
            "Campaign,Device,Currency code,Clicks,Impr.,Cost,Avg. CPC",
            "Tents,Tablets,GBP,600,30000,800.00,1.33",
            "Tents,Computers,GBP,590,29000,780.00,1.32");

    assertThat(cost(desktop)).isEqualTo("1580.0");
  }

  @Test
  void ad_squads_divide_a_campaign_whole() {
    Desktop desktop =
        new Desktop(folder)
            .put(
                "acme/snapchat/Ads 2025-01-01 - 2025-01-31.csv",
                "Campaign Id,Ad Squad Id,Paid Impressions,Swipe Ups,Amount Spent",
                "7,1,100,10,5.00",
                "7,2,100,10,4.00");

    assertThat(cost(desktop)).isEqualTo("9.0");
  }
}
