package dev.socialmetrics.store.maintenance;

import dev.socialmetrics.desktop.WindowSql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The months of {@link OldDays} in plain SQL: as they are kept, and as the days make them. */
final class MonthlySql {
  static final String KEPT =
      "SELECT account_id, platform, month, days_present, day_bits, followers, followers_date,"
          + " followers_days, reach_max_daily, engagements, engagements_days, "
          + WindowSql.COUNTS.stream()
              .map(c -> c + ", " + c + "_days")
              .collect(Collectors.joining(", "))
          + rated("rated_by_%1$s_days, round(rated_by_%1$s_mean, 9)")
          + bases(", rated_by_%1$s_engagements, rated_by_%1$s_total")
          + ", zero_reach_days, zero_impressions_days FROM social_media_monthly_metrics";

  static final String COMPUTED =
      "SELECT account_id, platform, substr(date, 1, 7) AS month, count(*),"
          + " sum(1 << (CAST(substr(date, 9) AS INTEGER) - 1)),"
          + " (SELECT l.followers "
          + last()
          + "), (SELECT l.date "
          + last()
          + "), count(followers), max(reach), sum("
          + WindowSql.ENGAGEMENTS
          + "), count("
          + WindowSql.ENGAGEMENTS
          + "), "
          + WindowSql.COUNTS.stream()
              .map(c -> "sum(" + c + "), count(" + c + ")")
              .collect(Collectors.joining(", "))
          + rated(
              "count(engagement_rate) FILTER (WHERE engagement_basis = '%1$s'),"
                  + " round(avg(engagement_rate) FILTER (WHERE engagement_basis = '%1$s'), 9)")
          + bases(
              ", sum("
                  + WindowSql.ENGAGEMENTS
                  + ") FILTER (WHERE engagement_basis = '%1$s' AND engagement_rate IS NOT NULL),"
                  + " sum(CASE '%1$s' WHEN 'reach' THEN reach WHEN 'impressions' THEN impressions"
                  + " ELSE video_views END)"
                  + " FILTER (WHERE engagement_basis = '%1$s' AND engagement_rate IS NOT NULL)")
          + ", count(*) FILTER (WHERE engagement_basis = 'reach' AND engagement_rate IS NULL),"
          + " count(*) FILTER (WHERE engagement_basis IN ('impressions', 'views')"
          + " AND engagement_rate IS NULL)"
          + " FROM social_media_daily_metrics d WHERE date < CASE account_id WHEN 'gone' THEN"
          + " '2019-04-01' ELSE '2023-08-01' END GROUP BY account_id, platform, month";

  private MonthlySql() {}

  private static String last() {
    return "FROM social_media_daily_metrics l WHERE l.account_id = d.account_id"
        + " AND l.platform = d.platform AND substr(l.date, 1, 7) = substr(d.date, 1, 7)"
        + " AND l.followers IS NOT NULL ORDER BY l.date DESC LIMIT 1";
  }

  private static String rated(String columns) {
    return of(List.of("reach", "impressions", "views", "reported"), ", " + columns);
  }

  private static String bases(String columns) {
    return of(List.of("reach", "impressions", "views"), columns);
  }

  private static String of(List<String> bases, String columns) {
    List<String> parts = new ArrayList<>();
    bases.forEach(basis -> parts.add(columns.formatted(basis)));
    return String.join("", parts);
  }
}
