package dev.socialmetrics.report.table;

import static dev.socialmetrics.report.StatedPart.assertStates;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.report.ReportDatabase;
import dev.socialmetrics.report.Reports;
import dev.socialmetrics.report.model.ReportRequest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DailyReportTest {
  private static final ReportRequest ONE =
      ReportRequest.everything().of(new AccountId("1"), new Platform("instagram"));

  @TempDir Path folder;
  private ReportDatabase database;

  @BeforeEach
  void empty() throws SQLException {
    database = new ReportDatabase(folder);
  }

  private String text(String format, ReportRequest request) {
    return new Reports(database.source()).answer("daily", format, request).text();
  }

  private JsonNode json(ReportRequest request) {
    return JsonMapper.shared().readTree(text("json", request));
  }

  @Test
  void the_golden_day_has_every_column_and_the_same_day_of_the_period_before() {
    database.goldenDays("1");

    assertStates(
        text("json", ONE),
        """
            {
              "success": true,
              "metrics": [
                {
                  "metric_id": 31,
                  "account_id": 1,
                  "platform": "instagram",
                  "date": "2025-10-23",
                  "followers": 15250,
                  "new_followers": null,
                  "reach": 50000,
                  "impressions": 125000,
                  "shares": 450,
                  "comments": 2100,
                  "likes": 8950,
                  "clicks": null,
                  "saves": 350,
                  "video_views": null,
                  "profile_visits": null,
                  "mentions": null,
                  "interactions": null,
                  "engagement_rate_reported": null,
                  "engagement_rate": 23.7,
                  "engagement_basis": "reach",
                  "engagements": 11850,
                  "followers_change": null,
                  "previous_date": "2025-09-23",
                  "previous_followers": 14750,
                  "previous_reach": null,
                  "previous_impressions": null,
                  "previous_engagements": null,
                  "previous_engagement_rate": null,
                  "exported_at": "2025-10-24T00:00:00Z",
                  "created_at": "c",
                  "updated_at": "u",
                  "import_file_id": 1,
                  "source_line": 2,
                  "reasons": {
                    "new_followers": "missing_input",
                    "clicks": "missing_input",
                    "video_views": "missing_input",
                    "profile_visits": "missing_input",
                    "mentions": "missing_input",
                    "interactions": "missing_input",
                    "engagement_rate_reported": "missing_input",
                    "followers_change": "no_baseline",
                    "previous_reach": "no_baseline",
                    "previous_impressions": "no_baseline",
                    "previous_engagements": "no_baseline",
                    "previous_engagement_rate": "no_baseline"
                  }
                }
              ],
              "count": 30,
              "account_id": 1,
              "platform": "instagram",
              "as_of": "2025-10-23",
              "window_start": "2025-09-24",
              "window_end": "2025-10-23",
              "days_present": 30,
              "days_expected": 30,
              "previous_start": "2025-08-25",
              "previous_end": "2025-09-23",
              "previous_days_present": 1
            }
            """);
    assertThat(json(ONE).get("metrics").get(0).propertyNames())
        .containsSubsequence(Kind.DAILY.columns().stream().map(Column::name).toList());
  }

  @Test
  void days_are_newest_first_and_a_missing_one_leaves_no_change_behind() {
    database.daily("1", "instagram", "2025-10-20", "followers", 100);
    database.daily("1", "instagram", "2025-10-21", "followers", 90);
    database.daily("1", "instagram", "2025-10-23", "followers", 120);

    JsonNode answer = json(ONE);

    JsonNode days = answer.get("metrics");
    assertThat(days.findValuesAsString("date"))
        .containsExactly("2025-10-23", "2025-10-21", "2025-10-20");
    assertThat(days.get(0).get("followers_change").isNull()).isTrue();
    assertThat(days.get(1).get("followers_change").intValue()).isEqualTo(-10);
    assertThat(answer.get("days_present").intValue()).isEqualTo(3);
    assertThat(answer.get("days_expected").intValue()).isEqualTo(30);
  }

  @Test
  void rates_of_another_basis_are_not_put_side_by_side() {
    ReportRequest day = new ReportRequest(ONE.accounts(), ONE.platforms(), ONE.asOf(), 1, 10, 0);
    rated("2025-10-21", "reach");
    rated("2025-10-22", "reach");
    rated("2025-10-23", "impressions");

    JsonNode other = json(day).get("metrics").get(0);
    JsonNode same = json(day.asOf(LocalDate.parse("2025-10-22"))).get("metrics").get(0);

    assertThat(other.get("previous_engagement_rate").isNull()).isTrue();
    assertThat(same.get("previous_engagement_rate").decimalValue()).isEqualTo("3.0");
  }

  private void rated(String date, String basis) {
    database.daily(
        "1", "instagram", date, "engagement_rate", 3.0, "engagement_basis", basis, basis, 100);
  }

  @Test
  void nobody_reached_is_the_reason_for_no_rate() {
    database.daily("1", "instagram", "2025-10-23", "likes", 3, "reach", 0);

    JsonNode reasons = json(ONE).get("metrics").get(0).get("reasons");

    assertThat(reasons.get("engagement_rate").stringValue()).isEqualTo("zero_reach");
  }

  @Test
  void all_accounts_stand_in_a_list_without_what_depends_on_arrival() {
    database.daily("2", "threads", "2025-10-23", "followers", 5);
    database.daily("1", "tiktok", "2025-10-20", "followers", 6);
    database.daily("1", "tiktok", "2025-10-24", "followers", 7);

    JsonNode all = json(ReportRequest.everything().asOf(LocalDate.parse("2025-10-23")));

    JsonNode lists = all.get("daily_metrics");
    assertThat(lists).hasSize(2);
    assertThat(lists.get(0).get("as_of").stringValue()).isEqualTo("2025-10-20");
    assertThat(lists.get(0).get("count").intValue()).isEqualTo(1);
    assertThat(lists.get(1).get("metrics").get(0).propertyNames())
        .contains("followers", "previous_followers")
        .doesNotContain("metric_id", "created_at", "import_file_id", "source_line");
  }

  @Test
  void more_accounts_than_one_bundle_are_all_there_in_order() {
    for (int i = 502; i >= 0; i--) {
      database.daily("a" + i, "threads", "2025-10-23", "followers", i);
    }

    String csv = text("csv", ReportRequest.everything());

    assertThat(csv.lines().skip(1).map(line -> line.split(",")[0]).toList())
        .hasSize(503)
        .isSorted();
  }

  @Test
  void each_line_of_the_table_states_window_and_reasons() {
    database.daily("1", "instagram", "2025-10-23", "followers", 5, "likes", 2);

    String[] lines = text("csv", ReportRequest.everything()).split("\r\n");

    assertThat(lines[0])
        .startsWith("account_id,platform,date,followers,")
        .contains(",as_of,window_start,window_end,days_present,days_expected,previous_start,")
        .endsWith(",reasons");
    assertThat(lines[1])
        .startsWith("\"1\",\"instagram\",2025-10-23,5,,")
        .contains(",2025-10-23,2025-09-24,2025-10-23,1,30,2025-08-25,2025-09-23,0,")
        .contains("followers_change: no_baseline");
  }
}
