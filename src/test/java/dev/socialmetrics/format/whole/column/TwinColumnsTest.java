package dev.socialmetrics.format.whole.column;

import static dev.socialmetrics.desktop.RefusedFile.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where two columns may be the figure, neither is taken. */
class TwinColumnsTest {
  @TempDir Path folder;

  private Desktop export(String platform, String... lines) {
    return new Desktop(folder)
        .put("acme/" + platform + "/Totals 2025-01-01 - 2025-01-31.csv", lines);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "facebook|Campaign name,Reporting starts,Reporting ends,Impressions,Amount spent (USD),"
            + "Impressions|Tents,2025-01-01,2025-01-31,100,5,200",
        "tiktok|Date,Video Views,Profile Views,Likes,Comments,Shares,Likes"
            + "|January 18,5,0,1,0,0,2",
        "youtube|Date,Views,Views|2025-01-18,5,6",
        "youtube|Date,Views,Aufrufe|2025-01-18,5,6",
        "facebook|Inizio del periodo di rendicontazione,Fine del periodo di rendicontazione,Nome della"
            + " campagna,Importo speso (EUR),Copertura,Alcance|2025-01-01,2025-01-31,Zelte,5,100,200",
        // the second is a label of another format of the platform
        "facebook|Campaign name,Reporting starts,Reporting ends,Amount spent (EUR),Impressions,"
            + "Impressionen|Tents,2025-01-01,2025-01-31,10,500,900"
      })
  void two_columns_of_one_label_that_differ_refuse_an_export(
      String platform, String header, String row) {
    refuses(export(platform, header, row), "hdr.duplicate-column", "each column once");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "facebook|Campaign name,Reporting starts,Reporting ends,Impressions,Amount spent (USD),"
            + "Amount spent (EUR)|Tents,2025-01-01,2025-01-31,100,50.00,46.00",
        "facebook|Campaign name,Reporting starts,Reporting ends,Impressions,Amount spent (USD),"
            + "Amount spent|Tents,2025-01-01,2025-01-31,100,50.00,50.00",
        "linkedin|Start Date (in UTC),End Date (in UTC),Campaign Name,Impressions,Clicks,Total Spent (USD),"
            + "Total Spent (EUR)|1/1/2025,1/31/2025,Tents,100,5,50,46",
        "tiktok|Campaign name,Primary status,Impressions,Clicks (destination),Conversions,Cost (USD),Cost (EUR)"
            + "|Tents,Active,100,5,0,50,46"
      })
  void an_amount_in_two_currencies_refuses_an_export(String platform, String header, String row) {
    refuses(export(platform, header, row), "hdr.duplicate-column", "amounts in one currency");
  }

  @Test
  void an_amount_that_only_one_currency_has_in_each_row_is_of_that() {
    Desktop desktop =
        export(
            "facebook",
            "Campaign name,Reporting starts,Reporting ends,Impressions,Amount spent (USD),"
                + "Amount spent (EUR)",
            "Tents,2025-01-01,2025-01-31,100,50.00,",
            "Bags,2025-01-01,2025-01-31,100,,46.00",
            "Maps,2025-01-01,2025-01-31,100,0,0.00");
    desktop.metrics("import");

    assertThat(
            desktop
                .tables()
                .rows(
                    "SELECT campaign_id, round(cost), cost_currency FROM campaign_social_metrics"
                        + " ORDER BY 1"))
        .containsExactly("Bags|46.0|EUR", "Maps|0.0|USD", "Tents|50.0|USD");
  }

  @Test
  void a_column_that_is_written_twice_is_read_once() {
    Desktop desktop = export("youtube", "Date,Views,Views", "2025-01-18,5,5", "2025-01-19,6,");
    Outcome imported = desktop.metrics("import");

    assertThat(imported.exitCode()).as(imported.all()).isZero();
    assertThat(desktop.tables().one("SELECT sum(video_views) FROM social_media_daily_metrics"))
        .isEqualTo("11");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // one value in two writings
        "Reporting starts,Reporting ends,Impressions,Amount spent (USD),Impressions|\"1,200\",5,1200",
        // different figures of which the first counts
        "Reporting starts,Reporting ends,Purchases,Amount spent (USD),Website purchases|1200,5,7"
      })
  void two_columns_that_agree_or_are_ranked_are_read(String header, String figures) {
    Desktop desktop =
        export("facebook", "Campaign name," + header, "Tents,2025-01-01,2025-01-31," + figures);
    Outcome imported = desktop.metrics("import");

    assertThat(imported.exitCode()).as(imported.all()).isZero();
    assertThat(
            desktop
                .tables()
                .one(
                    "SELECT coalesce(total_impressions, conversions) + 0"
                        + " FROM campaign_social_metrics"))
        .startsWith("1200");
  }

  @Test
  void a_figure_that_only_its_place_tells_has_no_other_beside_it() {
    refuses(
        export("facebook", "Facebook reach", "Date,Ads,Organic,Total", "2025-01-18,5,50,55"),
        "hdr.duplicate-column",
        "without a comparison or breakdown");
  }
}
