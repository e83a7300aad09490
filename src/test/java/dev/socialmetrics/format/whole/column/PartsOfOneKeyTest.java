package dev.socialmetrics.format.whole.column;

import static dev.socialmetrics.desktop.RefusedFile.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Posts with a row for each part of them, some of whose parts have the same figures. */
class PartsOfOneKeyTest {
  private static final String HEADER = "account_id,platform,post_id,posted_at,likes,comments,sign";

  @TempDir Path folder;

  private Desktop desktop() {
    return new Desktop(folder);
  }

  private void isLoaded(Desktop desktop, String posts) {
    Outcome outcome = desktop.metrics("import");
    assertThat(outcome.lines("refused")).as(outcome.all()).isEmpty();
    assertThat(desktop.tables().one("SELECT group_concat(post_id) FROM content_performance"))
        .isEqualTo(posts);
  }

  /** The advice is followed, too: a column that divides nothing is named. */
  private void isPartUnlessIgnored(String posts, String... rows) {
    String[] lines = Stream.concat(Stream.of(HEADER), Stream.of(rows)).toArray(String[]::new);
    refuses(
        desktop().put("posts.csv", lines), "hdr.divides-rows", "content data in parts, by sign");

    isLoaded(desktop().configure("  ignore-columns: [sign]\n"), posts);
  }

  @Test
  void equal_rows_below_another_word_are_parts() {
    isPartUnlessIgnored(
        "b", "1,instagram,b,2025-11-03,1,0,Leo", "1,instagram,b,2025-11-03,1,0,Virgo");
  }

  @Test
  void a_row_whose_other_part_is_rejected_is_a_part() {
    isPartUnlessIgnored(
        "b", "1,instagram,b,2025-11-03,0.5,0,Leo", "1,instagram,b,2025-11-03,1,0,Virgo");
  }

  @Test
  void also_where_another_post_contradicts_itself() {
    isPartUnlessIgnored(
        "b",
        "1,instagram,a,2025-11-02,7,1,Leo",
        "1,instagram,a,2025-11-02,6,1,Virgo",
        "1,instagram,b,2025-11-03,1,0,Leo",
        "1,instagram,b,2025-11-03,1,0,Virgo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Leo|Leo",
        "Leo| Leo ",
        "Leo|",
        "1|2",
        "12.5 %|13 %",
        "2025-11-02|2025-11-03",
        "2025-11-02T10:00:00Z|2025-11-03T10:00:00Z",
        "Nov 2 2025|Nov 3 2025",
        "2. März 2025|3. März 2025",
        "10:00 AM|11:00 AM"
      })
  void a_post_that_is_listed_twice_is_one(String first, String second) {
    String post = "1,instagram,b,2025-11-03,1,0,";

    isLoaded(desktop().put("posts.csv", HEADER, post + first, post + second), "b");
  }

  @Test
  void rows_none_of_which_is_kept_are_no_parts() {
    isLoaded(
        desktop()
            .put(
                "posts.csv",
                HEADER,
                "1,instagram,a,2025-11-02,7,1,Leo",
                "1,instagram,a,2025-11-02,6,1,Virgo",
                "1,instagram,b,2025-11-03,0.5,0,Leo",
                "1,instagram,b,2025-11-03,0.5,0,Virgo",
                "1,instagram,c,2025-11-03,1,0,Leo"),
        "c");
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
