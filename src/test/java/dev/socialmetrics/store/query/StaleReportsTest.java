package dev.socialmetrics.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.PresentReports;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which published reports {@code report --stale} publishes again. */
class StaleReportsTest {
  private static final String HEADER = "account_id,platform,date,followers,impressions";
  private static final LocalDate LATEST = LocalDate.parse("2025-10-23");

  @TempDir Path folder;

  /** Every day of 100 days up to the latest, of one channel. */
  private static String[] days(LocalDate latest) {
    return Stream.concat(
            Stream.of(HEADER),
            IntStream.range(0, 100)
                .mapToObj(back -> "1,instagram," + latest.minusDays(back) + ",1000,50"))
        .toArray(String[]::new);
  }

  private Desktop published() {
    Desktop desktop = new Desktop(folder);
    desktop.putAt("2025-10-24T06:00:00Z", "days.csv", days(LATEST)).metrics("nightly");
    return desktop;
  }

  /** Imports a file and says which reports of the latest day it leaves behind. */
  private List<String> staleAfter(Desktop desktop, String... lines) {
    desktop.putAt("2025-10-25T06:00:00Z", "late.csv", lines).metrics("import");
    return stale(desktop);
  }

  private static List<String> stale(Desktop desktop) {
    return desktop
        .metrics("report", "--stale")
        .out()
        .lines()
        .filter(line -> line.startsWith("stale: " + LATEST))
        .map(line -> line.split(" ")[2])
        .filter(PresentReports::has)
        .toList();
  }

  @Test
  void a_day_of_the_window_before_is_part_of_the_summary() {
    List<String> stale = staleAfter(published(), HEADER, "1,instagram,2025-08-25,1000,60");

    assertThat(stale)
        .containsExactly("accounts", "comparison", "daily-metrics", "index", "summary", "trends");
  }

  @Test
  void a_day_that_is_in_charts_only_is_part_of_the_pages() {
    List<String> stale = staleAfter(published(), HEADER, "1,instagram,2025-07-26,1000,60");

    assertThat(stale).containsExactly("accounts", "index");
  }

  @Test
  void an_audience_of_some_days_later_is_part_of_the_report() {
    List<String> stale =
        staleAfter(
            published(),
            "account_id,platform,date,male_percentage,female_percentage",
            "1,instagram,2025-10-30,40,60");

    assertThat(stale).containsExactly("accounts", "audience", "index");
  }

  @Test
  void a_window_that_ends_on_the_report_date_is_no_longer_for_a_channel_whose_days_end_earlier() {
    Desktop desktop = published();
    desktop.putAt(
        "2025-10-24T06:00:00Z",
        "other.csv",
        HEADER,
        "2,tiktok,2025-10-01,7,1",
        "2,tiktok,2025-08-01,7,1");
    desktop.metrics("nightly");

    List<String> stale = staleAfter(desktop, HEADER, "2,tiktok,2025-08-10,8,2");

    assertThat(stale).containsExactly("accounts", "daily-metrics", "index", "summary", "trends");
  }

  @Test
  void a_day_of_a_channel_that_is_named_as_stale_only_is_part_of_the_comparison() {
    Desktop desktop = published();
    desktop.putAt("2025-10-24T06:00:00Z", "other.csv", HEADER, "2,tiktok,2025-03-01,7,1");
    desktop.metrics("nightly");

    List<String> stale = staleAfter(desktop, HEADER, "2,tiktok,2025-03-05,8,2");

    assertThat(stale).contains("comparison");
  }

  @Test
  void a_post_without_a_time_is_part_of_the_ranking() {
    String header = "account_id,platform,post_id,posted_at,likes,reach";
    String post = "1,instagram,a,2025-10-01T10:00:00Z,";
    Desktop desktop = published();
    desktop.putAt("2025-10-24T06:00:00Z", "posts.csv", header, post + "5,100").metrics("nightly");
    desktop.putAt("2025-10-25T06:00:00Z", "late.csv", header, post + "6,100").metrics("import");
    desktop.write("UPDATE content_performance SET posted_at = NULL");

    assertThat(stale(desktop)).containsExactly("accounts", "index", "top-content");
  }

  @Test
  void windows_are_those_of_the_latest_day_that_was_not_in_the_future() {
    Desktop desktop = published();
    desktop.putAt(
        "2025-10-24T06:00:00Z",
        "other.csv",
        HEADER,
        "2,tiktok,2025-07-10,5,1",
        "2,tiktok,2025-09-01,6,1",
        "2,tiktok,2025-10-20,7,1");
    desktop.metrics("nightly");
    desktop.write(
        "UPDATE social_media_daily_metrics SET exported_at = '2025-09-02T00:00:00Z'"
            + " WHERE account_id = '2' AND date = '2025-10-20'");
    desktop.write(
        "INSERT INTO future_day SELECT metric_id FROM social_media_daily_metrics"
            + " WHERE account_id = '2' AND date = '2025-10-20'");

    List<String> stale = staleAfter(desktop, HEADER, "2,tiktok,2025-07-10,8,2");

    assertThat(stale).containsExactly("accounts", "daily-metrics", "index", "summary", "trends");
  }
}
