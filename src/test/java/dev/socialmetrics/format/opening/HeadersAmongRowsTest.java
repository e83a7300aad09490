package dev.socialmetrics.format.opening;

import static dev.socialmetrics.desktop.RefusedFile.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were put together, each with its own header. */
class HeadersAmongRowsTest {
  @TempDir Path folder;

  private Desktop desktop() {
    return new Desktop(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date,likes,followers",
        "Datum,Likes,Follower",
        "date,likes,",
        "Date , \"Likes\",FOLLOWERS"
      })
  void labels_in_another_order_or_language_refuse_the_file(String second) {
    refuses(
        desktop()
            .put(
                "acme/instagram/d.csv",
                "date,followers,likes",
                "2025-11-01,100,1",
                second,
                "2025-11-02,2,101"),
        "hdr.second-header",
        "d.csv:3",
        "date, followers, likes");
  }

  @Test
  void a_platform_moved_its_columns_between_two_exports() {
    refuses(
        desktop()
            .put(
                "acme/tiktok/Overview.csv",
                "Date,Video Views,Profile Views,Likes,Comments,Shares",
                "October 1,1077,1,10,1,0",
                "Date,Video Views,Likes,Profile Views,Comments,Shares",
                "October 2,1154,10,2,1,0"),
        "hdr.second-header");
  }

  @ParameterizedTest
  @ValueSource(strings = {"date,followers,likes", "soon,a lot,", "Total,,", "x,x,x", "soon,5,many"})
  void the_same_header_and_rows_of_no_header_do_not(String second) {
    Desktop desktop =
        desktop()
            .put(
                "acme/instagram/d.csv",
                "date,followers,likes",
                "2025-11-01,100,1",
                second,
                "2025-11-02,101,2");
    desktop.metrics("import");

    assertThat(desktop.tables().one("SELECT sum(likes) FROM social_media_daily_metrics"))
        .isEqualTo("3");
  }
}
