package dev.socialmetrics.format.whole.column;

import static dev.socialmetrics.desktop.RefusedFile.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts with a row for each part of them, some of whose parts have the same figures. */
class PartsOfOneKeyTest {
  private static final String HEADER = "account_id,platform,post_id,posted_at,likes,comments,sign";

  @TempDir Path folder;

  private Desktop desktop() {
    return new Desktop(folder);
  }

  @Test
  void equal_rows_that_differ_as_contradicting_ones_do_are_parts() {
    String[] lines = {
      HEADER,
      "1,instagram,a,2025-11-02,7,1,Leo",
      "1,instagram,a,2025-11-02,6,1,Virgo",
      "1,instagram,b,2025-11-03,1,0,Leo",
      "1,instagram,b,2025-11-03,1,0,Virgo"
    };

    refuses(
        desktop().put("posts.csv", lines), "hdr.divides-rows", "content data in parts, by sign");

    Desktop desktop = desktop().configure("  ignore-columns: [sign]\n");
    desktop.metrics("import");
    assertThat(desktop.tables().one("SELECT group_concat(post_id) FROM content_performance"))
        .isEqualTo("b");
  }

  @Test
  void a_row_whose_other_part_is_rejected_is_a_part() {
    refuses(
        desktop()
            .put(
                "posts.csv",
                HEADER,
                "1,instagram,a,2025-11-02,7,1,Leo",
                "1,instagram,a,2025-11-02,6,1,Virgo",
                "1,instagram,b,2025-11-03,0.5,0,Leo",
                "1,instagram,b,2025-11-03,1,0,Virgo"),
        "hdr.divides-rows",
        "content data in parts, by sign");
  }

  @Test
  void a_post_that_is_listed_twice_is_one() {
    Desktop desktop =
        desktop()
            .put(
                "posts.csv",
                HEADER,
                "1,instagram,a,2025-11-02,7,1,Leo",
                "1,instagram,a,2025-11-02,6,1,Leo",
                "1,instagram,b,2025-11-03,1,0,Leo",
                "1,instagram,b,2025-11-03,1,0,Virgo");
    desktop.metrics("import");

    assertThat(desktop.tables().one("SELECT group_concat(post_id) FROM content_performance"))
        .isEqualTo("b");
  }

  @Test
  void rows_of_a_platform_that_differ_in_a_breakdown_are_parts() {
    refuses(
        desktop()
            .put(
                "acme/x/content.csv",
                "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Device",
                "1950000000000000001,\"Wed, Jul 30, 2025\",Hi,https://x.com/a/status/1950000000000000001,9,3,4,0,phone",
                "1950000000000000001,\"Wed, Jul 30, 2025\",Hi,https://x.com/a/status/1950000000000000001,9,3,4,0,desk"),
        "content data in parts, by Device");
  }
}
