package dev.socialmetrics.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.report.ReportDatabase;
import dev.socialmetrics.report.Reports;
import dev.socialmetrics.report.model.ReportRequest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComparisonReportTest {
  private static final ReportRequest DAY =
      new ReportRequest(List.of(), List.of(), Optional.empty(), 1, 10, 0);

  @TempDir Path folder;
  private ReportDatabase database;

  @BeforeEach
  void empty() throws SQLException {
    database = new ReportDatabase(folder);
  }

  private void day(String account, String platform, String column, int before, int now) {
    database.daily(account, platform, "2025-10-22", column, before);
    database.daily(account, platform, "2025-10-23", column, now);
  }

  private List<String> told(ReportRequest request, String metric, String... keys) {
    String text = new Reports(database.source()).json("comparison", request).text();
    List<String> rows = new ArrayList<>();
    for (JsonNode row : JsonMapper.shared().readTree(text).get("comparison")) {
      if (row.get("metric").stringValue().equals(metric)) {
        StringBuilder line = new StringBuilder(row.get("scope").stringValue());
        line.append(' ').append(row.get("account_id")).append(' ').append(row.get("platform"));
        for (String key : keys) {
          line.append(' ').append(row.get(key));
        }
        rows.add(line.toString().replace("\"", ""));
      }
    }
    return rows;
  }

  @Test
  void accounts_and_platforms_are_ranked_and_have_their_shares() {
    day("1", "tiktok", "likes", 100, 200);
    day("1", "threads", "likes", 100, 50);
    day("2", "tiktok", "likes", 300, 750);

    assertThat(
            told(DAY, "likes", "current", "share_percent", "rank", "change_percent", "change_is"))
        .containsExactly(
            "all null null 1000 100.0 null 100.0 null",
            "platform null threads 50 5.0 2 -50.0 worst",
            "platform null tiktok 950 95.0 1 137.5 best",
            "account 1 null 250 25.0 2 25.0 null",
            "account 2 null 750 75.0 1 150.0 best",
            "account_on_platform 1 threads 50 5.0 3 -50.0 worst",
            "account_on_platform 1 tiktok 200 20.0 2 100.0 null",
            "account_on_platform 2 tiktok 750 75.0 1 150.0 best");
  }

  @Test
  void equals_share_a_place_and_unknown_ones_have_none() {
    day("1", "tiktok", "likes", 100, 400);
    day("2", "tiktok", "likes", 100, 400);
    day("3", "tiktok", "likes", 100, 200);
    day("5", "tiktok", "likes", 99, 300);
    database.daily("4", "tiktok", "2025-10-22", "likes", 9);

    assertThat(told(DAY, "likes", "rank", "rank_of", "change_rank", "reasons"))
        .filteredOn(row -> row.startsWith("account "))
        .containsExactly(
            "account 1 null 1 4 1 {}",
            "account 2 null 1 4 1 {}",
            "account 3 null 4 4 3 {}",
            "account 4 null null null null {current:missing_input,change:missing_input,"
                + "change_percent:missing_input,current_compared:missing_input,"
                + "previous_compared:missing_input,share_percent:missing_input,rank:missing_input,"
                + "rank_of:missing_input,change_rank:missing_input,change_rank_of:missing_input}",
            "account 5 null 3 4 null {change_rank:too_few_to_tell,"
                + "change_rank_of:too_few_to_tell}");
  }

  @Test
  void a_stale_channel_without_a_day_in_the_window_says_stale_and_the_basis_of_its_earlier_rate() {
    ReportRequest week = new ReportRequest(List.of(), List.of(), Optional.empty(), 7, 10, 0);
    database.daily("1", "tiktok", "2025-10-15", "likes", 30, "impressions", 300);
    database.daily("2", "tiktok", "2025-10-23", "likes", 5);

    assertThat(told(week, "engagement_rate", "previous", "engagement_basis"))
        .contains("account 1 null 10.0 impressions");
    assertThat(told(week, "likes", "rank", "reasons"))
        .filteredOn(row -> row.startsWith("account 1"))
        .singleElement()
        .asString()
        .contains("change:stale", "rank:stale", "change_rank:stale");
  }

  @Test
  void rates_are_ranked_within_one_basis_only() {
    rated("1", "reach", 10);
    rated("2", "impressions", 90);
    rated("3", "reach", 20);

    assertThat(told(DAY, "engagement_rate", "engagement_basis", "current", "rank", "rank_of"))
        .filteredOn(row -> row.startsWith("account "))
        .containsExactly(
            "account 1 null reach 10.0 2 2",
            "account 2 null impressions 90.0 1 1",
            "account 3 null reach 20.0 1 2");
  }

  private void rated(String account, String basis, int likes) {
    database.daily(account, "tiktok", "2025-10-23", "likes", likes, basis, 100);
  }

  @Test
  void followers_of_several_accounts_are_added_and_called_so() {
    day("1", "tiktok", "followers", 10, 11);
    day("2", "tiktok", "followers", 20, 21);
    database.daily("3", "tiktok", "2025-10-23", "followers", 1000);

    assertThat(
            told(DAY, "followers", "current", "previous", "change", "made_of", "change_made_of")
                .get(0))
        .isEqualTo("all null null 1032 30 2 3 2");
    assertThat(told(DAY, "followers", "value_is").get(0))
        .isEqualTo(
            "all null null sum of followers at the end of the window, people who follow several"
                + " accounts count several times");
  }

  @Test
  void one_window_ends_on_the_report_date_for_all_of_those_asked_for() {
    day("1", "tiktok", "likes", 10, 20);
    day("2", "threads", "likes", 30, 70);
    database.daily("3", "tiktok", "2025-10-01", "likes", 5);
    ReportRequest tiktok =
        new ReportRequest(List.of(), List.of(new Platform("tiktok")), DAY.asOf(), 2, 10, 0);

    assertThat(told(tiktok, "likes", "current", "window_start", "days_present"))
        .containsExactly(
            "all null null 30 2025-10-22 2",
            "platform null tiktok 30 2025-10-22 2",
            "account 1 null 30 2025-10-22 2",
            "account_on_platform 1 tiktok 30 2025-10-22 2");
    assertThat(
            told(
                    tiktok.asOf(LocalDate.parse("2025-10-22")),
                    "likes",
                    "current",
                    "window_end",
                    "made_of_expected")
                .get(0))
        .isEqualTo("all null null 10 2025-10-22 1");
  }
}
