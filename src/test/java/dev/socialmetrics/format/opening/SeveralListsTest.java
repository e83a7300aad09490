package dev.socialmetrics.format.opening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON documents with several lists of objects. */
class SeveralListsTest {
  private static final String POSTS =
      "\"organic_insights_posts\":[{\"string_map_data\":{\"Creation Timestamp\":{\"timestamp\":1777624200},"
          + "\"Likes\":{\"value\":\"211\"},\"Accounts reached\":{\"value\":\"2480\"}}}]";
  private static final String REELS =
      "\"organic_insights_reels\":[{\"string_map_data\":{\"Upload Timestamp\":{\"timestamp\":1777633200},"
          + "\"Instagram Likes\":{\"value\":\"410\"},\"Accounts reached\":{\"value\":\"5012\"}}}]";
  private static final String OTHERS =
      "\"organic_insights_audience\":[{\"string_map_data\":{\"Followers\":{\"value\":\"5\"}}}],"
          + "\"lives\":[{\"a\":1}]";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void start() {
    desktop = new Desktop(folder);
  }

  private Outcome imported(String document) {
    desktop.put("acme/instagram/insights.json", document);
    return desktop.metrics("import");
  }

  @Test
  void each_known_list_is_read() {
    Outcome outcome = imported("{" + POSTS + "," + REELS + "}");

    assertThat(outcome.exitCode()).as(outcome.all()).isZero();
    assertThat(desktop.tables().rows("SELECT post_id, likes FROM content_performance ORDER BY 1"))
        .containsExactly("1777624200|211", "1777633200|410");
  }

  @Test
  void lists_that_are_not_read_are_named() {
    Outcome outcome = imported("{" + OTHERS + "," + REELS + "}");
    Outcome check =
        desktop.metrics("check", desktop.input("acme/instagram/insights.json").toString());

    assertThat(outcome.rows()).startsWith("1 read = 1 stored");
    assertThat(check.out())
        .contains("file.table-unknown: found the list organic_insights_audience, lives");
  }
}
