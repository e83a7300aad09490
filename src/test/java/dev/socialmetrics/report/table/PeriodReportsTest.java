package dev.socialmetrics.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.metric.window.AskedPeriod;
import dev.socialmetrics.metric.window.ComparedDays;
import dev.socialmetrics.report.ReportDatabase;
import dev.socialmetrics.report.Reports;
import dev.socialmetrics.report.model.ReportRequest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports of a period that is asked for, the same days for every channel. */
class PeriodReportsTest {
  @TempDir Path folder;
  private ReportDatabase database;

  @BeforeEach
  void empty() throws SQLException {
    database = new ReportDatabase(folder);
  }

  /** Each of these days has that reach, and that many followers. */
  private void days(String account, String first, String last, int followers, int reach) {
    LocalDate end = LocalDate.parse(last);
    for (LocalDate day = LocalDate.parse(first); !day.isAfter(end); day = day.plusDays(1)) {
      database.daily(account, "instagram", day.toString(), "followers", followers, "reach", reach);
    }
  }

  private static ReportRequest during(String period, String compare) {
    return ReportRequest.everything()
        .during(AskedPeriod.parse(period).against(ComparedDays.parse(compare)));
  }

  private static ReportRequest one(ReportRequest request) {
    return request.of(new AccountId("1"), new Platform("instagram"));
  }

  private JsonNode report(String name, ReportRequest request) {
    return JsonMapper.shared().readTree(new Reports(database.source()).json(name, request).text());
  }

  private JsonNode summary(String period, String compare) {
    return report("summary", one(during(period, compare))).get("summary");
  }

  private static List<String> told(JsonNode node, String... names) {
    return List.of(names).stream()
        .map(
            name ->
                node.get(name).isNull()
                    ? "none: " + node.get("reasons").get(name).asString()
                    : node.get(name).asString())
        .toList();
  }

  private static List<String> each(JsonNode rows, String name) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.get(name).asString())
        .toList();
  }

  @Test
  void a_month_of_31_days_is_compared_with_one_of_28_by_the_mean_of_a_day() {
    days("1", "2025-02-01", "2025-02-28", 100, 10);
    days("1", "2025-03-01", "2025-03-31", 150, 20);

    JsonNode march = summary("2025-03", "previous");

    assertThat(
            told(
                march,
                "as_of",
                "days_present",
                "days_expected",
                "previous_days_present",
                "previous_days_expected",
                "reach_31d",
                "previous_reach_31d",
                "reach_change_percent",
                "growth_31d",
                "baseline_date"))
        .containsExactly(
            "2025-03-31", "31", "31", "28", "28", "620", "280", "100.0", "50", "2025-02-28");
  }

  @Test
  void holes_are_counted_and_less_than_half_of_a_window_is_compared_with_nothing() {
    days("1", "2025-07-01", "2025-09-30", 100, 10);
    database.sql(
        "DELETE FROM social_media_daily_metrics WHERE date BETWEEN '2025-08-05' AND '2025-08-20'");

    JsonNode august = summary("2025-08", "previous");
    JsonNode quarter = summary("2025-Q3", "2025-06-25..2025-06-30");

    assertThat(told(august, "days_present", "reach_31d", "reach_change_percent"))
        .containsExactly("15", "150", "none: incomplete");
    assertThat(told(quarter, "days_present", "days_expected", "reach_92d", "reach_change_percent"))
        .containsExactly("76", "92", "760", "none: no_baseline");
  }

  @Test
  void february_is_compared_with_29_days_of_a_leap_year_and_growth_is_since_january() {
    days("1", "2024-02-01", "2024-02-29", 50, 10);
    days("1", "2025-01-31", "2025-01-31", 90, 1);
    days("1", "2025-02-01", "2025-02-28", 100, 15);

    JsonNode february = summary("2025-02", "year");

    assertThat(
            told(
                february,
                "period",
                "against",
                "previous_start",
                "previous_end",
                "previous_days_present",
                "previous_reach_28d",
                "reach_change_percent",
                "growth_28d",
                "baseline_date"))
        .containsExactly(
            "2025-02",
            "year_before",
            "2024-02-01",
            "2024-02-29",
            "29",
            "290",
            "50.0",
            "10",
            "2025-01-31");
  }

  @Test
  void a_channel_that_ends_before_the_period_does_is_stale_in_its_days_and_not_in_others() {
    days("1", "2025-08-01", "2025-09-30", 100, 10);
    days("2", "2025-08-01", "2025-09-20", 100, 10);

    JsonNode late = report("summary", during("2025-09", "previous")).get("summaries").get(1);

    assertThat(
            told(
                late,
                "window_start",
                "window_end",
                "latest_update",
                "days_present",
                "reach_30d",
                "reach_change_percent",
                "current_followers"))
        .containsExactly(
            "2025-09-01",
            "2025-09-30",
            "2025-09-20",
            "20",
            "200",
            "none: stale",
            "none: missing_input");
  }

  @Test
  void a_month_that_is_not_over_keeps_its_days_and_has_the_followers_of_the_latest() {
    days("1", "2025-09-01", "2025-09-30", 100, 10);
    days("1", "2025-10-01", "2025-10-20", 130, 20);

    JsonNode october = summary("2025-10", "previous");
    JsonNode trends = report("trends", one(during("2025-10", "previous"))).get("trends");

    assertThat(
            told(
                october,
                "as_of",
                "window_end",
                "days_present",
                "days_expected",
                "current_followers",
                "followers_date",
                "growth_31d",
                "reach_change_percent"))
        .containsExactly(
            "2025-10-20", "2025-10-31", "20", "31", "130", "2025-10-20", "30", "100.0");
    assertThat(each(trends, "unfinished")).containsOnly("true");
    assertThat(each(trends, "period")).containsOnly("2025-10");
  }

  @Test
  void a_month_that_has_begun_is_compared_with_as_many_days_of_the_one_before() {
    days("1", "2025-09-01", "2025-09-10", 100, 10);
    days("1", "2025-09-11", "2025-09-30", 100, 30);
    days("1", "2025-10-01", "2025-10-10", 100, 15);

    assertThat(told(summary("2025-10", "previous"), "days_present", "reach_change_percent"))
        .containsExactly("10", "50.0");
  }

  @Test
  void trends_have_that_window_alone_also_where_nothing_is_there_to_compare_it_with() {
    days("1", "2025-09-01", "2025-09-30", 100, 10);

    JsonNode trends = report("trends", one(during("2025-09", "year")));

    assertThat(trends.get("as_of").asString()).isEqualTo("2025-09-30");
    assertThat(each(trends.get("trends"), "metric"))
        .containsExactlyInAnyOrder("followers", "reach", "reach_avg_daily", "reach_max_daily");
    assertThat(told(trends.get("trends").get(1), "metric", "against", "current", "change"))
        .containsExactly("reach", "year_before", "300", "none: no_baseline");
  }

  @Test
  void days_are_beside_those_as_far_into_the_month_before() {
    days("1", "2025-02-01", "2025-02-28", 100, 10);
    days("1", "2025-03-01", "2025-03-31", 110, 20);

    JsonNode daily = report("daily", one(during("2025-03", "previous")));

    assertThat(daily.get("count").intValue()).isEqualTo(31);
    assertThat(told(daily.get("metrics").get(0), "date", "previous_date", "previous_reach"))
        .containsExactly("2025-03-31", "none: no_baseline", "none: no_baseline");
    assertThat(told(daily.get("metrics").get(3), "date", "previous_date", "previous_reach"))
        .containsExactly("2025-03-28", "2025-02-28", "10");
    assertThat(daily.get("previous_days_expected").intValue()).isEqualTo(28);
  }

  @Test
  void
      the_first_day_of_a_period_still_knows_the_day_before_when_it_is_compared_with_a_year_before() {
    days("1", "2024-03-01", "2024-03-31", 50, 10);
    days("1", "2025-02-28", "2025-02-28", 100, 10);
    days("1", "2025-03-01", "2025-03-31", 110, 20);

    JsonNode daily = report("daily", one(during("2025-03", "year"))).get("metrics");

    assertThat(told(daily.get(30), "date", "followers_change", "previous_date", "previous_reach"))
        .containsExactly("2025-03-01", "10", "2024-03-01", "10");
  }
}
