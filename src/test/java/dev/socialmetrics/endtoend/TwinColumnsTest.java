package dev.socialmetrics.endtoend;

import static dev.socialmetrics.endtoend.WholeFileTest.refuses;
import static org.assertj.core.api.Assertions.assertThat;

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
        "youtube|Date,Views,Views|2025-01-18,5,6"
      })
  void two_columns_of_one_label_that_differ_refuse_an_export(
      String platform, String header, String row) {
    refuses(export(platform, header, row), "hdr.duplicate-column", "each column once");
  }

  @Test
  void a_column_that_is_written_twice_is_read_once() {
    Desktop desktop = export("youtube", "Date,Views,Views", "2025-01-18,5,5", "2025-01-19,6,");
    Outcome imported = desktop.metrics("import");

    assertThat(imported.exitCode()).as(imported.all()).isZero();
    assertThat(desktop.tables().one("SELECT sum(video_views) FROM social_media_daily_metrics"))
        .isEqualTo("11");
  }

  @Test
  void a_figure_that_only_its_place_tells_has_no_other_beside_it() {
    refuses(
        export("facebook", "Facebook reach", "Date,Ads,Organic,Total", "2025-01-18,5,50,55"),
        "hdr.duplicate-column",
        "without a comparison or breakdown");
  }
}
