package dev.socialmetrics.report.table;

import static dev.socialmetrics.report.StatedPart.assertStates;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.report.ReportDatabase;
import dev.socialmetrics.report.Reports;
import dev.socialmetrics.report.model.ReportRequest;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SummaryReportTest {
  private static final ReportRequest ONE =
      ReportRequest.everything().of(new AccountId("1"), new Platform("instagram"));

  @TempDir Path folder;
  private ReportDatabase database;

  @BeforeEach
  void empty() throws SQLException {
    database = new ReportDatabase(folder);
  }

  private String text(ReportRequest request) {
    return new Reports(database.source()).json("summary", request).text();
  }

  private JsonNode summary(ReportRequest request) {
    return JsonMapper.shared().readTree(text(request)).get("summary");
  }

  @Test
  void the_golden_month_is_summed_up_as_the_api_did() {
    database.goldenDays("1");

    assertStates(
        text(ONE),
        """
            {
              "success": true,
              "summary": {
                "account_id": 1,
                "platform": "instagram",
                "current_followers": 15250,
                "growth_30d": 500,
                "growth_rate": 3.39,
                "avg_engagement": 23.7,
                "weighted_engagement": 23.7,
                "engagement_basis": "reach",
                "engagement_days": 30,
                "reach_30d": 1500000,
                "reach_is": "person-days, an upper bound",
                "reach_avg_daily": 50000,
                "reach_max_daily": 50000,
                "reach_days": 30,
                "impressions_30d": 3750000,
                "impressions_days": 30,
                "engagements_30d": 355500,
                "engagements_days": 30,
                "video_views_30d": null,
                "video_views_days": 0,
                "latest_update": "2025-10-23",
                "as_of": "2025-10-23",
                "window_start": "2025-09-24",
                "window_end": "2025-10-23",
                "days_present": 30,
                "days_expected": 30,
                "followers_date": "2025-10-23",
                "followers_carried_forward": false,
                "baseline_followers": 14750,
                "baseline_date": "2025-09-23",
                "baseline_carried_forward": false,
                "previous_avg_engagement": null,
                "avg_engagement_change": null,
                "previous_reach_30d": null,
                "previous_reach_days": 0,
                "reach_change_percent": null,
                "previous_impressions_30d": null,
                "previous_impressions_days": 0,
                "impressions_change_percent": null,
                "previous_engagements_30d": null,
                "previous_engagements_days": 0,
                "engagements_change_percent": null,
                "previous_video_views_30d": null,
                "previous_video_views_days": 0,
                "video_views_change_percent": null,
                "previous_start": "2025-08-25",
                "previous_end": "2025-09-23",
                "previous_days_present": 1,
                "reasons": {
                  "video_views_30d": "missing_input",
                  "previous_avg_engagement": "missing_input",
                  "avg_engagement_change": "no_baseline",
                  "previous_reach_30d": "missing_input",
                  "reach_change_percent": "no_baseline",
                  "previous_impressions_30d": "missing_input",
                  "impressions_change_percent": "no_baseline",
                  "previous_engagements_30d": "missing_input",
                  "engagements_change_percent": "no_baseline",
                  "previous_video_views_30d": "missing_input",
                  "video_views_change_percent": "missing_input"
                }
              }
            }
            """);
  }

  @Test
  void a_baseline_is_carried_forward_from_three_days_before_and_flagged_but_not_from_four() {
    database.daily("1", "instagram", "2025-10-23", "followers", 110);
    database.daily("1", "instagram", "2025-09-20", "followers", 100);
    database.daily("2", "instagram", "2025-10-23", "followers", 110);
    database.daily("2", "instagram", "2025-09-19", "followers", 100);

    JsonNode carried = summary(ONE);
    JsonNode lost = summary(ONE.of(new AccountId("2"), new Platform("instagram")));

    assertThat(carried.get("growth_30d").intValue()).isEqualTo(10);
    assertThat(carried.get("baseline_date").stringValue()).isEqualTo("2025-09-20");
    assertThat(carried.get("baseline_carried_forward").booleanValue()).isTrue();
    assertThat(lost.get("growth_30d").isNull()).isTrue();
    assertStates(
        lost.get("reasons").toString(),
        """
        {
          "growth_30d": "no_baseline",
          "growth_rate": "no_baseline",
          "avg_engagement": "missing_input",
          "weighted_engagement": "missing_input",
          "engagement_basis": "missing_input",
          "reach_30d": "missing_input",
          "reach_avg_daily": "missing_input",
          "reach_max_daily": "missing_input",
          "impressions_30d": "missing_input",
          "engagements_30d": "missing_input",
          "video_views_30d": "missing_input",
          "baseline_followers": "no_baseline",
          "baseline_date": "no_baseline",
          "baseline_carried_forward": "no_baseline",
          "previous_avg_engagement": "missing_input",
          "avg_engagement_change": "missing_input",
          "previous_reach_30d": "missing_input",
          "reach_change_percent": "missing_input",
          "previous_impressions_30d": "missing_input",
          "impressions_change_percent": "missing_input",
          "previous_engagements_30d": "missing_input",
          "engagements_change_percent": "missing_input",
          "previous_video_views_30d": "missing_input",
          "video_views_change_percent": "missing_input"
        }
        """);
  }

  @Test
  void growth_from_nothing_is_a_count_without_a_rate() {
    database.daily("1", "instagram", "2025-10-23", "followers", 7);
    database.daily("1", "instagram", "2025-09-23", "followers", 0);

    assertThat(summary(ONE).get("growth_30d").intValue()).isEqualTo(7);
    assertThat(summary(ONE).get("growth_rate").isNull()).isTrue();
    assertThat(summary(ONE).get("reasons").get("growth_rate").stringValue())
        .isEqualTo("zero_baseline");
  }

  @Test
  void an_average_is_of_the_most_frequent_basis_only() {
    rated("2025-10-21", 10.0, "impressions", 10, 100);
    rated("2025-10-22", 2.005, "reach", 2, 100);
    rated("2025-10-23", 4.0, "reach", 12, 300);

    JsonNode summary = summary(ONE);

    assertThat(summary.get("engagement_basis").stringValue()).isEqualTo("reach");
    assertThat(summary.get("engagement_days").intValue()).isEqualTo(2);
    assertThat(summary.get("avg_engagement").decimalValue().toPlainString()).isEqualTo("3.0");
    assertThat(summary.get("weighted_engagement").decimalValue().toPlainString()).isEqualTo("3.5");
  }

  private void rated(String day, double rate, String basis, int likes, int people) {
    database.daily(
        "1",
        "instagram",
        day,
        "likes",
        likes,
        basis,
        people,
        "engagement_rate",
        rate,
        "engagement_basis",
        basis);
  }

  @Test
  void sums_go_beyond_what_a_long_holds() {
    database.daily("1", "instagram", "2025-10-22", "impressions", Long.MAX_VALUE);
    database.daily("1", "instagram", "2025-10-23", "impressions", Long.MAX_VALUE);

    assertThat(summary(ONE).get("impressions_30d").bigIntegerValue())
        .isEqualTo("18446744073709551614");
  }

  @Test
  void other_windows_name_their_length() {
    database.goldenDays("1");

    ReportRequest week = new ReportRequest(ONE.accounts(), ONE.platforms(), ONE.asOf(), 7, 10, 0);

    assertThat(summary(week).get("reach_7d").intValue()).isEqualTo(350000);
    assertThat(summary(week).get("window_start").stringValue()).isEqualTo("2025-10-17");
    assertThat(summary(week).has("reach_30d")).isFalse();
  }
}
