package dev.socialmetrics.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.report.ReportDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which channels have nothing up to a report date, 2025-10-20. Exports: 2025-10-24. */
class ChannelsAfterTest {
  private static final LocalDate DATE = LocalDate.of(2025, 10, 20);

  @TempDir Path folder;
  private ReportDatabase database;

  @BeforeEach
  void days() throws SQLException {
    database = new ReportDatabase(folder);
    database.daily("1", "instagram", DATE.toString(), "likes", 1);
  }

  private List<String> after(LocalDate date) {
    return new ReportQueries(database.source())
        .channelsAfter(ReportScope.ALL, date, date.plusDays(7)).entrySet().stream()
            .map(channel -> channel.getKey() + " " + channel.getValue())
            .toList();
  }

  @Test
  void a_channel_is_later_whatever_kind_of_data_it_has() {
    database.post("2", "tiktok", "p", "posted_at", "2025-10-21T00:00:00Z");
    database.post("2", "tiktok", "q", "posted_at", "2025-10-22T00:00:00Z");
    database.campaign("3", "x", "c", "start_date", "2025-10-21", "end_date", "2025-12-31");
    database.campaign("4", "x", "c", "start_date", "2025-11-01", "end_date", "2025-11-30");
    database.audience("5", "youtube", "2025-10-28");

    assertThat(after(DATE))
        .containsExactly(
            "2 on tiktok 2025-10-22",
            "3 on x 2025-10-24",
            "4 on x 2025-11-01",
            "5 on youtube 2025-10-28");
  }

  @Test
  void one_with_anything_that_the_reports_have_is_not() {
    for (String account : List.of("1", "2", "3", "4", "5")) {
      database.post(account, "instagram", "later", "posted_at", "2025-10-22T00:00:00Z");
    }
    database.post("2", "instagram", "p", "posted_at", "2025-10-20T23:59:59Z");
    database.campaign("3", "instagram", "c", "start_date", "2025-10-20", "end_date", "2025-12-31");
    database.audience("4", "instagram", "2025-10-27");
    database.post("5", "instagram", "undated");
    database.post("6", "instagram", "undated");

    assertThat(after(DATE)).isEmpty();
  }

  @Test
  void one_whose_days_are_kept_as_months_is_not() {
    database.post("2", "instagram", "p", "posted_at", "2025-10-22T00:00:00Z");
    database.sql(
        "INSERT INTO social_media_monthly_metrics (account_id, platform, month, days_present,"
            + " day_bits, folded_at) VALUES ('2', 'instagram', '2025-01', 1, 1, 't')");

    assertThat(after(DATE)).isEmpty();
  }

  @Test
  void days_of_the_future_are_not_data() {
    database.daily("2", "instagram", "2025-10-30", "likes", 1);
    database.sql(
        "INSERT INTO future_day SELECT metric_id FROM social_media_daily_metrics"
            + " WHERE account_id = '2'");

    assertThat(after(DATE)).isEmpty();
  }

  @Test
  void of_a_past_date_none_is_said() {
    database.daily("2", "instagram", "2025-10-22", "likes", 1);

    assertThat(after(DATE)).isEmpty();
    assertThat(after(DATE.plusDays(2))).isEmpty();
  }
}
