package dev.socialmetrics.endtoend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every figure of the daily, audience and campaign reports, computed again in plain SQL. */
class RowsRecomputedTest {
  private static final String ENGAGEMENTS =
      "CASE WHEN coalesce(%1$s.likes, %1$s.comments, %1$s.shares, %1$s.saves) IS NULL"
          + " THEN %1$s.interactions ELSE coalesce(%1$s.likes, 0) + coalesce(%1$s.comments, 0)"
          + " + coalesce(%1$s.shares, 0) + coalesce(%1$s.saves, 0) END";
  private static final List<String> SHARES =
      List.of(
          "age_13_17",
          "age_18_24",
          "age_25_34",
          "age_35_44",
          "age_45_54",
          "age_55_64",
          "age_65_plus",
          "male_percentage",
          "female_percentage");
  private static final List<String> COUNTS =
      List.of(
          "followers",
          "reach",
          "impressions",
          "shares",
          "comments",
          "likes",
          "clicks",
          "saves",
          "video_views",
          "profile_visits",
          "mentions",
          "engagement_rate");

  @TempDir static Path folder;
  private static SampleReports samples;

  @BeforeAll
  static void importSamples() {
    samples = new SampleReports(folder);
  }

  @Test
  void each_figure_of_each_day() {
    List<String> columns = new ArrayList<>(List.of("account_id", "platform", "date"));
    columns.addAll(COUNTS);
    columns.addAll(List.of("engagements", "followers_change", "previous_date"));
    columns.addAll(List.of("previous_followers", "previous_reach", "previous_impressions"));
    columns.addAll(List.of("previous_engagements", "previous_engagement_rate"));
    String sql =
        "WITH last AS (SELECT account_id, platform, max(date) AS d"
            + " FROM social_media_daily_metrics GROUP BY 1, 2)"
            + " SELECT m.account_id, m.platform, m.date, m."
            + String.join(", m.", COUNTS)
            + ", "
            + String.format(ENGAGEMENTS, "m")
            + ", m.followers - y.followers, date(m.date, '-30 days'),"
            + " b.followers, b.reach, b.impressions, "
            + String.format(ENGAGEMENTS, "b")
            + ", CASE WHEN b.engagement_basis IS m.engagement_basis THEN b.engagement_rate END"
            + " FROM last l JOIN social_media_daily_metrics m USING (account_id, platform)"
            + " LEFT JOIN social_media_daily_metrics y ON y.account_id = m.account_id"
            + " AND y.platform = m.platform AND y.date = date(m.date, '-1 day')"
            + " LEFT JOIN social_media_daily_metrics b ON b.account_id = m.account_id"
            + " AND b.platform = m.platform AND b.date = date(m.date, '-30 days')"
            + " WHERE m.date BETWEEN date(l.d, '-29 days') AND l.d ORDER BY 1, 2, 3 DESC";

    SampleReports.compare(
        rows(samples.published("daily-metrics.json").get("daily_metrics"), "metrics"),
        columns,
        samples.tables().rows(sql));
  }

  @Test
  void each_window_of_daily_rows() {
    String sql =
        "WITH last AS (SELECT account_id, platform, max(date) AS d"
            + " FROM social_media_daily_metrics GROUP BY 1, 2)"
            + " SELECT l.account_id, l.platform, d, date(d, '-29 days'),"
            + " sum(date > date(d, '-30 days')), 30, date(d, '-59 days'), date(d, '-30 days'),"
            + " sum(date BETWEEN date(d, '-59 days') AND date(d, '-30 days'))"
            + " FROM last l JOIN social_media_daily_metrics m USING (account_id, platform)"
            + " GROUP BY 1, 2 ORDER BY 1, 2";

    SampleReports.compare(
        list(samples.published("daily-metrics.json").get("daily_metrics")),
        List.of(
            "account_id",
            "platform",
            "as_of",
            "window_start",
            "days_present",
            "days_expected",
            "previous_start",
            "previous_end",
            "previous_days_present"),
        samples.tables().rows(sql));
  }

  @Test
  void each_figure_of_each_audience() {
    List<String> columns = new ArrayList<>(List.of("account_id", "platform", "date"));
    StringBuilder sql =
        new StringBuilder(
            "WITH n AS (SELECT *, row_number() OVER (PARTITION BY account_id, platform"
                + " ORDER BY date DESC) AS k FROM audience_demographics"
                + " WHERE date <= '2025-10-23')"
                + " SELECT a.account_id, a.platform, a.date");
    for (String share : SHARES) {
      columns.addAll(List.of(share, "previous_" + share, share + "_change"));
      sql.append(", a.%1$s, b.%1$s, a.%1$s - b.%1$s".replace("%1$s", share));
    }
    for (String list : List.of("top_countries", "top_cities")) {
      columns.addAll(List.of(list, list + "_entered", list + "_left", list + "_moved"));
      sql.append(lists(list));
    }
    columns.add("previous_date");
    sql.append(
        ", b.date FROM n a LEFT JOIN n b ON b.account_id = a.account_id"
            + " AND b.platform = a.platform AND b.k = 2 WHERE a.k = 1 ORDER BY 1, 2");

    SampleReports.compare(
        list(samples.published("audience.json").get("audiences")),
        columns,
        samples.tables().rows(sql.toString()));
  }

  private static String lists(String list) {
    String absent =
        ", CASE WHEN b.# IS NULL OR a.# IS NULL THEN NULL ELSE (SELECT json_group_array(value)"
            + " FROM json_each(%s.#) WHERE value NOT IN (SELECT value FROM json_each(%s.#))) END";
    return (", a.#"
            + String.format(absent, "a", "b")
            + String.format(absent, "b", "a")
            + ", CASE WHEN b.# IS NULL OR a.# IS NULL THEN NULL ELSE (SELECT"
            + " json_group_array(json_object('name', x.value, 'from', y.key + 1, 'to', x.key + 1))"
            + " FROM json_each(a.#) x JOIN json_each(b.#) y ON y.value = x.value"
            + " AND y.key <> x.key) END")
        .replace("#", list);
  }

  private static List<JsonNode> rows(JsonNode parts, String key) {
    return list(parts).stream().flatMap(part -> list(part.get(key)).stream()).toList();
  }

  private static List<JsonNode> list(JsonNode array) {
    return Stream.iterate(0, i -> i < array.size(), i -> i + 1).map(array::get).toList();
  }
}
