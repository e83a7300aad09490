package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export is not older than the end of the period that it states. */
class PeriodEndTest {
  private static final String HEADER = "Post ID,Page ID,Page name,Title,Publish time,Views";
  private static final String LONG = "acme/facebook/Feb-01-2026_Feb-20-2026_111.csv";
  private static final String SHORT = "acme/facebook/Feb-01-2026_Feb-10-2026_222.csv";
  private static final String SAME = "2026-02-25T10:00:00Z";
  private static final String VIEWS = "SELECT views FROM content_performance";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder).at("2026-03-01T03:00:00Z");
  }

  /** Of both titles the export of the longer period has the smaller SHA-256. */
  private void post(String exported, String name, int views) {
    desktop.putAt(
        exported, name, HEADER, "122000000000777,888,Acme,First,02/01/2026 10:00," + views);
  }

  private List<String> views() {
    return desktop.tables().rows(VIEWS);
  }

  @Test
  void of_equal_times_the_later_end_wins_whichever_arrives_first() {
    post(SAME, LONG, 200);
    desktop.metrics("import");
    post(SAME, SHORT, 100);
    desktop.metrics("import");

    assertThat(views()).containsExactly("200");
  }

  @Test
  void of_equal_times_the_later_end_wins_though_it_arrives_last() {
    post(SAME, SHORT, 100);
    desktop.metrics("import");
    post(SAME, LONG, 200);
    desktop.metrics("import");

    assertThat(views()).containsExactly("200");
    assertThat(desktop.tables().rows("SELECT name, period_end FROM import_file ORDER BY 1"))
        .containsExactly(SHORT + "|2026-02-10", LONG + "|2026-02-20");
  }

  @Test
  void of_equal_times_the_later_end_wins_in_one_run() {
    post(SAME, SHORT, 100);
    post(SAME, LONG, 200);
    desktop.metrics("import");

    assertThat(views()).containsExactly("200");
    assertThat(desktop.tables().rows("SELECT views FROM content_snapshot ORDER BY exported_at"))
        .containsExactly("200");
  }

  @Test
  void likes_that_fell_are_those_of_the_later_end() {
    String header = HEADER + ",Reactions";
    desktop.putAt(SAME, SHORT, header, "122000000000777,888,Acme,Hello,02/01/2026 10:00,200,9");
    desktop.putAt(SAME, LONG, header, "122000000000777,888,Acme,Hello,02/01/2026 10:00,200,4");
    desktop.metrics("import");

    assertThat(desktop.tables().rows("SELECT likes FROM content_performance")).containsExactly("4");
  }

  @Test
  void a_file_whose_time_is_before_its_period_is_of_the_last_day() {
    post("2026-02-05T10:00:00Z", LONG, 200);
    desktop.metrics("import");
    desktop.putAt(
        "2026-02-12T10:00:00Z",
        "acme/facebook/posts.csv",
        HEADER + ",Reactions",
        "122000000000777,888,Acme,A new title,02/01/2026 10:00,199,3");
    desktop.metrics("import");

    assertThat(
            desktop
                .tables()
                .rows("SELECT views, likes, caption, exported_at FROM content_performance"))
        .containsExactly("200|3|First|2026-02-21T07:59:59.000Z");
  }

  @Test
  void a_file_of_the_last_day_keeps_its_time() {
    post("2026-02-20T18:00:00Z", LONG, 200);
    desktop.metrics("import");

    assertThat(desktop.tables().rows("SELECT exported_at FROM content_performance"))
        .containsExactly("2026-02-20T18:00:00.000Z");
  }

  @Test
  void a_period_that_has_not_ended_makes_no_export_of_the_future() {
    post(SAME, "acme/facebook/Feb-01-2026_Dec-31-2026_333.csv", 100);
    desktop.metrics("import");
    desktop.at("2026-03-05T03:00:00Z");
    post("2026-03-04T10:00:00Z", "acme/facebook/posts.csv", 300);
    desktop.metrics("import");

    assertThat(views()).containsExactly("300");
  }

  @Test
  void days_of_a_canonical_file_are_as_young_as_its_period() {
    String header = "account_id,platform,date,likes";
    desktop.putAt(
        "2026-02-03T10:00:00Z",
        "days 2026-02-01 to 2026-02-20.csv",
        header,
        "acme,instagram,2026-02-01,5",
        "acme,instagram,2026-02-02,5");
    desktop.putAt(
        "2026-02-10T10:00:00Z", "days of february.csv", header, "acme,instagram,2026-02-01,4");
    desktop.metrics("import");

    assertThat(
            desktop
                .tables()
                .rows("SELECT likes FROM social_media_daily_metrics WHERE date = '2026-02-01'"))
        .containsExactly("5");
  }

  @Test
  void a_period_above_the_header_counts_as_that_of_a_name() {
    String[] early = {
      "Campaign report",
      "\"January 1, 2026 - January 20, 2026\"",
      "Campaign,Currency code,Clicks,Impr.,Cost",
      "Tents,GBP,60,3000,80.00"
    };
    desktop.putAt("2026-01-05T10:00:00Z", "acme/youtube/campaigns.csv", early);
    desktop.metrics("import");

    assertThat(
            desktop
                .tables()
                .rows("SELECT exported_at FROM campaign_social_metrics WHERE clicks=60"))
        .containsExactly("2026-01-20T23:59:59.000Z");
    assertThat(desktop.tables().rows("SELECT period_end, exported_at FROM import_file"))
        .containsExactly("2026-01-20|2026-01-20T23:59:59.000Z");
  }
}
