package dev.socialmetrics.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.report.ReportDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which day reports are about, and how far the data of each channel goes. Exports: 2025-10-24. */
class ReportDatesTest {
  private static final Channel ONE = Channel.of("1", "instagram");
  private static final Channel TWO = Channel.of("2", "tiktok");

  @TempDir Path folder;
  private ReportDatabase database;
  private ReportQueries queries;

  @BeforeEach
  void empty() throws SQLException {
    database = new ReportDatabase(folder);
    queries = new ReportQueries(database.source());
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private Map<Channel, LocalDate> latest(String upTo) {
    return queries.latestDays(ReportScope.ALL, day(upTo));
  }

  private void month(String month, int dayBits) {
    database.sql(
        "INSERT INTO social_media_monthly_metrics (account_id, platform, month, days_present,"
            + " day_bits, folded_at) VALUES ('1', 'instagram', ?, ?, ?, 't')",
        month,
        Integer.bitCount(dayBits),
        dayBits);
  }

  @Test
  void an_empty_database_has_no_report_date_and_no_channel() {
    assertThat(queries.findReportDate()).isEmpty();
    assertThat(latest("2025-10-23")).isEmpty();
  }

  @Test
  void the_latest_of_the_days_of_all_channels_counts_before_any_later_post_or_campaign() {
    database.daily("1", "instagram", "2025-10-20", "likes", 1);
    database.daily("2", "tiktok", "2025-10-21", "likes", 1);
    database.post("1", "instagram", "p", "posted_at", "2025-10-23T10:00:00Z");
    database.campaign("1", "instagram", "c", "start_date", "2025-10-01", "end_date", "2025-10-22");

    assertThat(queries.findReportDate()).contains(day("2025-10-21"));
  }

  @Test
  void without_days_it_is_the_latest_post_but_none_of_later_than_the_day_after_its_export() {
    database.post("1", "instagram", "a", "posted_at", "2025-10-20T10:00:00Z");
    database.post("1", "instagram", "b", "posted_at", "2025-10-25T23:59:59Z");
    database.post("1", "instagram", "c", "posted_at", "2025-10-26T00:00:00Z");
    database.post("1", "instagram", "d");
    database.campaign("1", "instagram", "c", "start_date", "2025-10-01", "end_date", "2025-10-24");

    assertThat(queries.findReportDate()).contains(day("2025-10-25"));
  }

  @Test
  void where_only_the_clock_of_its_file_dates_an_export_a_post_may_be_as_late_as_the_file_came() {
    database.post("1", "instagram", "c", "posted_at", "2025-11-30T10:00:00Z");
    database.sql("UPDATE import_file SET first_seen_at = '2025-11-29T02:00:00Z'");

    assertThat(queries.findReportDate()).isEmpty();
    database.sql("UPDATE import_file SET modified_at = '2025-10-24T00:00:00Z'");
    assertThat(queries.findReportDate()).contains(day("2025-11-30"));
  }

  @Test
  void without_days_and_posts_it_is_the_last_end_of_a_campaign_that_was_over() {
    database.campaign("1", "instagram", "a", "start_date", "2025-09-01", "end_date", "2025-09-30");
    database.campaign("1", "instagram", "b", "start_date", "2025-10-01", "end_date", "2025-10-24");
    database.campaign("1", "instagram", "c", "start_date", "2025-10-01", "end_date", "2025-10-25");

    assertThat(queries.findReportDate()).contains(day("2025-10-24"));
  }

  @Test
  void each_channel_has_its_own_latest_day_up_to_the_day_that_is_asked_for() {
    database.daily("1", "instagram", "2025-10-10", "likes", 1);
    database.daily("1", "instagram", "2025-10-20", "likes", 1);
    database.daily("2", "tiktok", "2025-10-12");

    assertThat(latest("2025-10-19"))
        .isEqualTo(Map.of(ONE, day("2025-10-10"), TWO, day("2025-10-12")));
    assertThat(latest("2025-10-20")).containsEntry(ONE, day("2025-10-20"));
    assertThat(latest("2025-10-11")).containsOnlyKeys(ONE);
    assertThat(latest("2025-10-09")).isEmpty();
  }

  @Test
  void a_scope_has_its_accounts_on_its_platforms_only() {
    for (String account : List.of("1", "2")) {
      database.daily(account, "instagram", "2025-10-10");
      database.daily(account, "tiktok", "2025-10-11");
    }
    List<AccountId> second = List.of(new AccountId("2"));
    List<Platform> tiktok = List.of(new Platform("tiktok"));

    assertThat(queries.latestDays(new ReportScope(second, List.of()), day("2025-10-23")))
        .containsOnlyKeys(Channel.of("2", "instagram"), TWO);
    assertThat(queries.latestDays(new ReportScope(List.of(), tiktok), day("2025-10-23")))
        .containsOnlyKeys(Channel.of("1", "tiktok"), TWO);
    assertThat(queries.latestDays(new ReportScope(second, tiktok), day("2025-10-23")))
        .containsOnlyKeys(TWO);
  }

  @Test
  void a_day_that_was_in_the_future_says_nothing_until_a_newer_export_has_it() {
    database.daily("1", "instagram", "2025-10-23", "likes", 1);
    database.daily("1", "instagram", "2025-11-30", "likes", 1);
    database.sql(
        "INSERT INTO future_day SELECT metric_id FROM social_media_daily_metrics"
            + " WHERE date = '2025-11-30'");

    assertThat(queries.findReportDate()).contains(day("2025-10-23"));
    assertThat(latest("2025-12-01")).containsEntry(ONE, day("2025-10-23"));
    database.sql(
        "UPDATE social_media_daily_metrics SET exported_at = '2025-11-29T06:00:00Z'"
            + " WHERE date = '2025-11-30'");
    assertThat(queries.findReportDate()).contains(day("2025-11-30"));
    assertThat(latest("2025-12-01")).containsEntry(ONE, day("2025-11-30"));
  }

  @Test
  void followers_of_a_snapshot_that_nothing_dates_set_no_report_date_but_figures_of_a_day_do() {
    database.daily("1", "instagram", "2025-10-24", "followers", 5);
    database.sql("UPDATE import_file SET undated = 1");

    assertThat(queries.findReportDate()).isEmpty();
    database.daily("1", "instagram", "2025-10-22", "followers", 5, "impressions", 0);
    assertThat(queries.findReportDate()).contains(day("2025-10-22"));
  }

  @Test
  void days_that_became_a_month_are_as_late_as_its_last_day_up_to_the_one_asked_for() {
    month("2025-08", 1 << 30);
    month("2025-09", 1 << 2 | 1 << 19);

    assertThat(latest("2025-10-01")).isEqualTo(Map.of(ONE, day("2025-09-20")));
    assertThat(latest("2025-09-19")).isEqualTo(Map.of(ONE, day("2025-09-03")));
    assertThat(latest("2025-09-02")).isEqualTo(Map.of(ONE, day("2025-08-31")));
    assertThat(latest("2025-08-30")).isEmpty();
  }

  @Test
  void of_a_month_and_a_day_the_later_counts() {
    month("2025-09", 1 << 19);
    database.daily("1", "instagram", "2025-09-25");
    database.daily("1", "instagram", "2025-09-10");

    assertThat(latest("2025-09-30")).isEqualTo(Map.of(ONE, day("2025-09-25")));
    assertThat(latest("2025-09-24")).isEqualTo(Map.of(ONE, day("2025-09-20")));
  }

  @Test
  void of_each_published_report_a_channel_has_the_latest_day_of_then() {
    month("2025-08", 1 << 14);
    database.daily("1", "instagram", "2025-10-19");
    database.daily("1", "instagram", "2025-10-23");
    database.daily("2", "tiktok", "2025-10-20");
    for (String date : List.of("2025-08-14", "2025-09-01", "2025-10-20", "2025-10-23")) {
      database.sql("INSERT INTO report_file VALUES (?, 'summary.json', 's', 1, 1, 't')", date);
    }

    assertThat(new ReportDates(new JdbcTemplate(database.source())).latestDaysOfReports(ONE))
        .isEqualTo(
            Map.of(
                day("2025-09-01"), day("2025-08-15"),
                day("2025-10-20"), day("2025-10-19"),
                day("2025-10-23"), day("2025-10-23")));
  }
}
