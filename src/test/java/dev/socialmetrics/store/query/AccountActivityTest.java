package dev.socialmetrics.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.report.ReportDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which channels have data, and up to which day. Exports: 2025-10-24. */
class AccountActivityTest {
  @TempDir Path folder;
  private ReportDatabase database;

  @BeforeEach
  void empty() throws SQLException {
    database = new ReportDatabase(folder);
  }

  /** A channel a line. */
  private List<String> listed() {
    return new AccountActivity(database.source())
        .list().stream()
            .map(
                active ->
                    active.account()
                        + " "
                        + active.platform()
                        + " "
                        + active.lastDay().orElse("undated"))
            .toList();
  }

  @Test
  void without_data_no_channel_is_active() {
    assertThat(listed()).isEmpty();
  }

  @Test
  void channels_of_any_kind_of_data_are_listed_by_account_and_platform_each_once() {
    database.campaign("b", "x", "c", "start_date", "2025-09-01", "end_date", "2025-09-30");
    database.audience("a", "youtube", "2025-10-02", "male_percentage", 40);
    database.post("a", "tiktok", "p1", "posted_at", "2025-10-03T10:00:00Z");
    database.post("a", "tiktok", "p2", "posted_at", "2025-10-01T10:00:00Z");
    database.daily("a", "instagram", "2025-10-04");
    database.daily("a", "instagram", "2025-10-05");

    assertThat(listed())
        .containsExactly(
            "a instagram 2025-10-05",
            "a tiktok 2025-10-03",
            "a youtube 2025-10-02",
            "b x 2025-09-30");
  }

  @Test
  void where_there_are_days_nothing_later_of_another_kind_makes_the_channel_fresher() {
    database.daily("a", "instagram", "2025-10-04");
    database.post("a", "instagram", "p", "posted_at", "2025-10-20T10:00:00Z");
    database.audience("a", "instagram", "2025-10-21");
    database.campaign("a", "instagram", "c", "start_date", "2025-10-01", "end_date", "2025-10-22");

    assertThat(listed()).containsExactly("a instagram 2025-10-04");
  }

  @Test
  void of_several_kinds_without_days_the_latest_counts() {
    database.post("a", "instagram", "p", "posted_at", "2025-10-10T10:00:00Z");
    database.audience("a", "instagram", "2025-10-12");
    database.campaign("a", "instagram", "c", "start_date", "2025-10-01", "end_date", "2025-10-11");

    assertThat(listed()).containsExactly("a instagram 2025-10-12");
  }

  @Test
  void of_a_campaign_that_goes_on_nothing_is_known_behind_the_day_of_its_export() {
    database.campaign("a", "instagram", "c", "start_date", "2025-10-01", "end_date", "2026-03-31");

    assertThat(listed()).containsExactly("a instagram 2025-10-24");
  }

  @Test
  void posts_without_a_time_make_a_channel_that_nothing_dates() {
    database.post("a", "instagram", "p1");
    database.post("a", "instagram", "p2");
    database.post("b", "instagram", "p1");
    database.post("b", "instagram", "p2", "posted_at", "2025-10-02");

    assertThat(listed()).containsExactly("a instagram undated", "b instagram 2025-10-02");
  }

  @Test
  void a_day_of_the_future_dates_nothing_and_the_posts_are_asked_instead() {
    database.daily("a", "instagram", "2026-10-04");
    database.daily("b", "instagram", "2026-10-04");
    database.sql("INSERT INTO future_day SELECT metric_id FROM social_media_daily_metrics");
    database.post("b", "instagram", "p", "posted_at", "2025-10-01T10:00:00Z");

    assertThat(listed()).containsExactly("a instagram undated", "b instagram 2025-10-01");
  }

  @Test
  void followers_of_an_undated_snapshot_are_of_no_day() {
    database.daily("a", "instagram", "2025-10-24", "followers", 5);
    database.daily("b", "instagram", "2025-10-24", "followers", 5, "reach", 7);
    database.sql("UPDATE import_file SET undated = 1");

    assertThat(listed()).containsExactly("a instagram undated", "b instagram 2025-10-24");
  }
}
