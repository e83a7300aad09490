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

/** What reports list of a period that is asked for: channels, audiences, campaigns, posts. */
class PeriodListsTest {
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
  void channels_are_compared_over_the_period_and_only_those_that_were_there() {
    days("1", "2025-08-01", "2025-09-30", 1000, 200);
    days("2", "2025-09-01", "2025-10-31", 1000, 300);
    days("3", "2025-10-01", "2025-10-31", 1000, 400);

    JsonNode comparison = report("comparison", during("2025-09", "previous"));

    assertThat(told(comparison, "as_of", "period", "against", "previous_start", "accounts"))
        .containsExactly("2025-09-30", "2025-09", "previous", "2025-08-01", "2");
    assertThat(
            StreamSupport.stream(comparison.get("comparison").spliterator(), false)
                .filter(row -> row.get("metric").asString().equals("reach"))
                .filter(row -> row.get("scope").asString().equals("account"))
                .map(row -> told(row, "account_id", "current", "change_percent")))
        .containsExactly(List.of("1", "6000", "0.0"), List.of("2", "9000", "none: no_baseline"));
  }

  @Test
  void the_audience_at_the_end_is_beside_that_at_the_end_of_the_compared_days() {
    database.audience("1", "instagram", "2024-09-30", "female_percentage", 50.0);
    database.audience("1", "instagram", "2025-08-31", "female_percentage", 55.0);
    database.audience("1", "instagram", "2025-09-15", "female_percentage", 58.0);
    database.audience("1", "instagram", "2025-10-02", "female_percentage", 60.0);
    database.audience("1", "instagram", "2025-10-20", "female_percentage", 70.0);
    days("1", "2025-10-20", "2025-10-20", 1, 1);

    JsonNode month = report("audience", one(during("2025-09", "previous"))).get("demographics");
    JsonNode year = report("audience", one(during("2025-09", "year"))).get("demographics");
    JsonNode none = report("audience", one(during("2025-09", "2023-01-01"))).get("demographics");

    String[] names = {"date", "days_old", "previous_date", "female_percentage_change", "against"};
    assertThat(told(month, names))
        .containsExactly("2025-10-02", "-2", "2025-08-31", "5.0", "previous");
    assertThat(told(year, names))
        .containsExactly("2025-10-02", "-2", "2024-09-30", "10.0", "year_before");
    assertThat(told(none, names))
        .containsExactly("2025-10-02", "-2", "none: no_baseline", "none: no_baseline", "days");
  }

  @Test
  void campaigns_that_ran_in_it_are_listed_and_totals_made_where_they_can_be() {
    campaign("before", "2025-08-01", "2025-08-31");
    campaign("within", "2025-09-02", "2025-09-20");
    campaign("ends", "2025-08-20", "2025-09-01");
    days("1", "2025-10-20", "2025-10-20", 1, 1);

    JsonNode september = report("campaigns", one(during("2025-09", "previous")));
    JsonNode days = report("campaigns", one(during("2025-09-02..2025-09-30", "previous")));

    assertThat(each(september.get("campaigns"), "campaign_id")).containsExactly("ends", "within");
    assertThat(september.get("campaigns").get(0).get("reasons").get("totals").asString())
        .isEqualTo("beyond_period");
    assertThat(told(september.get("totals").get(2), "scope", "campaigns", "cost"))
        .containsExactly("account_platform_total", "2", "none: beyond_period");
    assertThat(each(days.get("campaigns"), "campaign_id")).containsExactly("within");
    assertThat(told(days.get("totals").get(1), "scope", "campaigns", "cost"))
        .containsExactly("account_platform_total", "1", "12.5");
    assertThat(days.get("period").asString()).isEqualTo("2025-09-02..2025-09-30");
  }

  private void campaign(String id, String first, String last) {
    database.campaign(
        "1",
        "instagram",
        id,
        "start_date",
        first,
        "end_date",
        last,
        "cost",
        "12.50",
        "currency",
        "EUR");
  }

  @Test
  void posts_are_those_that_were_published_in_it() {
    post("before", "2025-08-31T23:59:59");
    post("first", "2025-09-01T00:00:00");
    post("last", "2025-09-30T23:59:59");
    post("after", "2025-10-01T00:00:00");
    days("1", "2025-10-20", "2025-10-20", 1, 1);

    JsonNode top = report("top-content", one(during("2025-09", "previous")));

    assertThat(each(top.get("top_content"), "post_id")).containsExactlyInAnyOrder("first", "last");
    assertThat(told(top, "as_of", "period", "window_start", "window_end", "posts"))
        .containsExactly("2025-09-30", "2025-09", "2025-09-01", "2025-09-30", "2");
  }

  private void post(String id, String posted) {
    database.post("1", "instagram", id, "posted_at", posted, "likes", 5, "reach", 100);
  }
}
