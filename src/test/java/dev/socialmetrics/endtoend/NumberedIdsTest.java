package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ids that a program took for numbers, as pandas does where a cell of the column is blank. */
class NumberedIdsTest {
  private static final String POSTS =
      "SELECT account_id, post_id, likes FROM content_performance ORDER BY 1, 2";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder);
  }

  private List<String> rows(String sql) {
    return desktop.tables().rows(sql);
  }

  @Test
  void accounts_of_a_canonical_file_are_those_that_are_there() {
    desktop.put("days.csv", "account_id,platform,date,followers", "1,x,2025-11-01,5");
    desktop.put("more.csv", "account_id,platform,date,followers", "1.0,x,2025-11-02,6");

    desktop.metrics("import");

    assertThat(desktop.tables().daily("account_id, date, followers"))
        .containsExactly("1|2025-11-01|5", "1|2025-11-02|6");
    assertThat(rows("SELECT account_id FROM account")).containsExactly("1");
  }

  @Test
  void posts_of_canonical_files_are_stored_once_and_lost_digits_are_not() {
    desktop.put(
        "acme/instagram/posts.csv",
        "post_id,posted_at,likes",
        "17841446494,2025-11-01T10:00:00Z,4",
        "acme.0,2025-11-01T10:00:00Z,4",
        "17841446494080465123.0,2025-11-01T10:00:00Z,4");
    desktop.metrics("import");
    desktop.put(
        "acme/instagram/posts.json",
        "[{\"post_id\": 17841446494.0, \"posted_at\": \"2025-11-01T10:00:00Z\", \"likes\": 5},",
        " {\"post_id\": 1.7841446494080465e+19, \"posted_at\": \"2025-11-01T10:00:00Z\"}]");

    desktop.metrics("import");

    assertThat(rows(POSTS)).containsExactly("acme|17841446494|5", "acme|acme.0|4");
    assertThat(rows("SELECT code FROM row_problem"))
        .containsExactly("cell.id-precision-lost", "cell.id-precision-lost");
  }

  @Test
  void posts_and_pages_of_an_export_are_those_of_the_original() {
    String header = "Post ID,Page ID,Page name,Title,Publish time,Views";
    desktop.put("acme/facebook/a.csv", header, "1220000777,888,Acme,First,02/01/2025 10:00,5");
    desktop.metrics("import");
    desktop.put(
        "acme/facebook/b.csv",
        header,
        "1220000777.0,888.0,Acme,First,02/01/2025 10:00,6",
        "\"1,220,000,778\",888,Acme,Other,02/01/2025 10:00,7");

    Outcome outcome = desktop.metrics("import");

    assertThat(outcome.exitCode()).as(outcome.all()).isZero();
    assertThat(rows("SELECT post_id, views FROM content_performance ORDER BY 1"))
        .containsExactly("1220000777|6", "1220000778|7");
  }

  @Test
  void an_export_with_lost_digits_is_refused_whole() {
    desktop.put(
        "acme/instagram/a.csv",
        "Post ID,Account ID,Account username,Description,Publish time,Permalink,Post type,Views",
        "17841446494080465.0,1,acme,Hi,02/01/2025 10:00,https://www.instagram.com/p/A/,IG image,5");
    desktop.put(
        "acme/x/b.csv",
        "Post id,Date,Post text,Post Link,Impressions,Likes,Bookmarks",
        "1.7841446494080465e+18,\"Sat, Nov 1, 2025\",Hi,https://x.com/acme/status/1,5,6,0");

    Outcome outcome = desktop.metrics("import");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(rows("SELECT problem_code FROM import_file"))
        .as(outcome.all())
        .containsExactly("cell.id-precision-lost", "cell.id-precision-lost");
  }

  @Test
  void a_blank_cell_does_not_double_a_campaign() {
    desktop.put(
        "acme/meta/a.csv",
        "campaign_id,platform,start_date,end_date,clicks",
        "12.0,facebook,2025-10-01,2025-10-31,5");
    desktop.put(
        "acme/meta/b.csv",
        "campaign_id,platform,start_date,end_date,clicks",
        "12,facebook,2025-10-01,2025-10-31,5");

    desktop.metrics("import");

    assertThat(rows("SELECT campaign_id, clicks FROM campaign_social_metrics"))
        .containsExactly("12|5");
  }
}
