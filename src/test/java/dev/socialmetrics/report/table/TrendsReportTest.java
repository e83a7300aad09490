package dev.socialmetrics.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.report.ReportAnswer;
import dev.socialmetrics.report.ReportDatabase;
import dev.socialmetrics.report.Reports;
import dev.socialmetrics.report.model.ReportRequest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TrendsReportTest {
  private static final ReportRequest ONE =
      ReportRequest.everything().of(new AccountId("1"), new Platform("instagram"));

  @TempDir Path folder;
  private ReportDatabase database;

  @BeforeEach
  void empty() throws SQLException {
    database = new ReportDatabase(folder);
  }

  private JsonNode trends(ReportRequest request) {
    return JsonMapper.shared()
        .readTree(new Reports(database.source()).json("trends", request).text());
  }

  private static List<String> told(JsonNode answer, String metric) {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : answer.get("trends")) {
      if (row.get("metric").stringValue().equals(metric)) {
        rows.add(
            row.get("period").stringValue()
                + " "
                + row.get("against").stringValue()
                + (row.get("unfinished").booleanValue() ? " unfinished " : " ")
                + row.get("current")
                + " "
                + row.get("previous")
                + " "
                + row.get("change")
                + " "
                + row.get("change_percent"));
      }
    }
    return rows;
  }

  private void likes(String first, String last, int likes) {
    for (LocalDate day = LocalDate.parse(first);
        !day.isAfter(LocalDate.parse(last));
        day = day.plusDays(1)) {
      database.daily("1", "instagram", day.toString(), "likes", likes);
    }
  }

  @Test
  void the_golden_month_says_all_that_a_figure_is_made_of() {
    database.goldenDays("1");

    ReportAnswer answer = new Reports(database.source()).json("trends", ONE);

    assertThat(answer.text())
        .contains(
            """
                {
                  "metric": "followers",
                  "value_is": "value at the end of the window",
                  "period": "30d",
                  "against": "previous",
                  "unfinished": false,
                  "current": 15250,
                  "previous": 14750,
                  "change": 500,
                  "change_percent": 3.39,
                  "window_start": "2025-09-24",
                  "window_end": "2025-10-23",
                  "days_present": 1,
                  "days_expected": 30,
                  "previous_start": "2025-08-25",
                  "previous_end": "2025-09-23",
                  "previous_days_present": 1,
                  "previous_days_expected": 30,
                  "reasons": {}
                }"""
                .indent(4)
                .strip())
        .contains("\"value_is\": \"person-days, an upper bound\"", "\"current\": 1500000,");
  }

  @Test
  void months_are_compared_like_with_like_and_a_year_before() {
    likes("2024-02-01", "2024-02-29", 10);
    likes("2025-01-01", "2025-01-31", 2);
    likes("2025-02-01", "2025-02-14", 3);

    assertThat(told(trends(ONE), "likes"))
        .containsExactly(
            "7d previous 21 21 0 0.0",
            "30d previous 74 30 14 23.33",
            "30d year_before 74 140 null null",
            "2025-02 previous unfinished 42 28 14 50.0",
            "2025-02 year_before unfinished 42 140 -98 -70.0",
            "2025-01 previous 62 null null null",
            "2024-02 previous 290 null null null");
  }

  @Test
  void what_is_left_out_is_named_with_its_reason() {
    likes("2025-10-01", "2025-10-23", 1);

    JsonNode reasons = trends(ONE).get("reasons");

    assertThat(reasons.get("30d_year_before").stringValue()).isEqualTo("no_baseline");
    assertThat(reasons.get("2025-10_year_before").stringValue()).isEqualTo("no_baseline");
    assertThat(reasons.get("followers").stringValue()).isEqualTo("missing_input");
    assertThat(reasons.has("likes")).isFalse();
  }

  @Test
  void a_file_of_all_accounts_has_two_months_and_each_account_its_own_latest_day() {
    likes("2025-01-01", "2025-10-23", 1);
    database.daily("2", "tiktok", "2025-10-20", "likes", 7);

    JsonNode all = trends(ReportRequest.everything()).get("trends");

    assertThat(all).hasSize(2);
    assertThat(told(all.get(0), "likes"))
        .containsExactly(
            "7d previous 7 7 0 0.0",
            "30d previous 30 30 0 0.0",
            "2025-10 previous unfinished 23 23 0 0.0",
            "2025-09 previous 30 31 0 0.0");
    assertThat(all.get(1).get("as_of").stringValue()).isEqualTo("2025-10-20");
    assertThat(told(all.get(1), "likes").get(0)).isEqualTo("7d previous 7 null null null");
  }

  @Test
  void a_past_date_knows_nothing_of_later_days_and_asked_for_days_are_a_window() {
    likes("2025-10-01", "2025-10-23", 1);
    ReportRequest past =
        new ReportRequest(ONE.accounts(), ONE.platforms(), ONE.asOf(), 3, 10, 0)
            .asOf(LocalDate.parse("2025-10-06"));

    assertThat(told(trends(past), "likes"))
        .containsExactly(
            "3d previous 3 3 0 0.0",
            "7d previous 6 null null null",
            "30d previous 6 null null null",
            "2025-10 previous unfinished 6 null null null");
  }
}
