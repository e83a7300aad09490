package dev.socialmetrics.endtoend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Every figure of the campaigns and of their totals, computed again in plain SQL. */
class CampaignsRecomputedTest {
  private static final String BEGUN =
      " FROM campaign_social_metrics WHERE start_date <= '2025-10-23'";
  private static final String ONE_CURRENCY =
      "count(DISTINCT CASE WHEN coalesce(cost, revenue_generated) IS NOT NULL"
          + " THEN currency END) = 1";
  private static final List<String> FIGURES =
      List.of(
          "total_reach",
          "total_impressions",
          "total_engagement",
          "clicks",
          "cost",
          "revenue_generated",
          "conversions",
          "conversion_rate",
          "cost_per_engagement",
          "cost_per_reach",
          "roi",
          "roas",
          "cost_per_conversion",
          "cpm",
          "engagement_rate");

  @TempDir static Path folder;
  private static SampleReports samples;

  @BeforeAll
  static void importSamples() {
    samples = new SampleReports(folder);
  }

  @Test
  void each_figure_of_each_campaign_from_its_own_inputs() {
    List<String> columns =
        new ArrayList<>(List.of("account_id", "platform", "campaign_id", "start_date"));
    columns.addAll(FIGURES);
    columns.addAll(List.of("days_present", "days_expected"));
    String sql =
        "SELECT account_id, platform, campaign_id, start_date, total_reach, total_impressions,"
            + " total_engagement, clicks, cost, revenue_generated, conversions,"
            + " 100.0 * conversions / nullif(total_impressions, 0),"
            + " cost / nullif(total_engagement, 0), cost / nullif(total_reach, 0),"
            + " 100.0 * (revenue_generated - cost) / nullif(cost, 0),"
            + " revenue_generated / nullif(cost, 0), cost / nullif(conversions, 0),"
            + " 1000.0 * cost / nullif(total_impressions, 0),"
            + " 100.0 * total_engagement / nullif(coalesce(total_reach, total_impressions), 0),"
            + " cast(julianday(min(end_date, '2025-10-23')) - julianday(start_date) + 1 AS INT),"
            + " cast(julianday(end_date) - julianday(start_date) + 1 AS INT)"
            + BEGUN
            + " ORDER BY 1, 2, 3, 4, end_date";

    SampleReports.compare(
        list(samples.published("campaigns.json").get("campaign_lists")).stream()
            .flatMap(part -> list(part.get("campaigns")).stream())
            .toList(),
        columns,
        samples.tables().rows(sql));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "campaign_total; account_id, campaign_id",
        "account_platform_total; account_id, platform",
        "account_total; account_id",
        "platform_total; platform",
        "total; ''"
      })
  void each_figure_of_each_total(String scope, String keys) {
    List<String> columns = new ArrayList<>(List.of("scope"));
    columns.addAll(Stream.of(keys.split(", ")).filter(key -> !key.isEmpty()).toList());
    columns.addAll(List.of("campaigns", "currency"));
    columns.addAll(FIGURES);
    columns.addAll(List.of("window_start", "window_end"));
    String named = keys.isEmpty() ? "" : ", " + keys;
    String sql = "SELECT '" + scope + "'" + named + ", count(*)" + figures() + BEGUN;
    String grouped = keys.isEmpty() ? "" : " GROUP BY " + keys + " ORDER BY " + keys;

    SampleReports.compare(
        list(samples.published("campaigns.json").get("totals")).stream()
            .filter(row -> row.get("scope").stringValue().equals(scope))
            .toList(),
        columns,
        samples.tables().rows(sql + grouped));
  }

  @ParameterizedTest
  @CsvSource({"account_total,account_id", "platform_total,platform"})
  void each_day_on_which_a_campaign_ran(String scope, String key) {
    String sql =
        "WITH RECURSIVE day (d) AS (SELECT min(start_date) FROM campaign_social_metrics UNION ALL"
            + " SELECT date(d, '+1 day') FROM day WHERE d < '2025-10-23') SELECT "
            + key
            + ", count(DISTINCT d) FROM campaign_social_metrics"
            + " JOIN day ON d BETWEEN start_date AND end_date GROUP BY 1 ORDER BY 1";

    SampleReports.compare(
        list(samples.published("campaigns.json").get("totals")).stream()
            .filter(row -> row.get("scope").stringValue().equals(scope))
            .toList(),
        List.of(key, "days_present"),
        samples.tables().rows(sql));
  }

  private static String figures() {
    return ", CASE WHEN "
        + ONE_CURRENCY
        + " THEN max(CASE WHEN coalesce(cost, revenue_generated) IS NOT NULL THEN currency END)"
        + " END, sum(total_reach), sum(total_impressions), sum(total_engagement), sum(clicks)"
        + money("sum(cost)")
        + money("sum(revenue_generated)")
        + ", sum(conversions)"
        + ratio("100.0", "conversions", "total_impressions")
        + money(ratio("1.0", "cost", "total_engagement").substring(2))
        + money(ratio("1.0", "cost", "total_reach").substring(2))
        + money(ratio("100.0", "(revenue_generated - cost)", "cost").substring(2))
        + money(ratio("1.0", "revenue_generated", "cost").substring(2))
        + money(ratio("1.0", "cost", "conversions").substring(2))
        + money(ratio("1000.0", "cost", "total_impressions").substring(2))
        + ratio("100.0", "total_engagement", "total_reach")
        + ", min(start_date), max(end_date)";
  }

  private static String money(String sum) {
    return ", CASE WHEN " + ONE_CURRENCY + " THEN " + sum + " END";
  }

  private static String ratio(String factor, String part, String whole) {
    String both = "CASE WHEN %s IS NOT NULL AND %s IS NOT NULL THEN ".formatted(part, whole);
    return ", %s * sum(%s %s END) / nullif(sum(%s %s END), 0)"
        .formatted(factor, both, part, both, whole);
  }

  private static List<JsonNode> list(JsonNode array) {
    return Stream.iterate(0, i -> i < array.size(), i -> i + 1).map(array::get).toList();
  }
}
