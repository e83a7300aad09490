package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The channels all of whose data is later than a day, so that no report up to it has them. */
final class ChannelsAfter {
  /** Which rows are later, and which count up to a day, is what the reports of that day read. */
  private static final String SQL =
      """
      WITH RECURSIVE %s, channel AS (%s)
      SELECT account_id, platform, max(
          coalesce((SELECT max(date) FROM social_media_daily_metrics
            WHERE account_id = c.account_id AND platform = c.platform %s), ''),
          coalesce((SELECT max(substr(posted_at, 1, 10)) FROM content_performance
            WHERE account_id = c.account_id AND platform = c.platform), ''),
          coalesce((SELECT max(date) FROM audience_demographics
            WHERE account_id = c.account_id AND platform = c.platform), ''),
          coalesce((SELECT max(max(start_date, min(end_date, substr(exported_at, 1, 10))))
            FROM campaign_social_metrics
            WHERE account_id = c.account_id AND platform = c.platform), '')) AS latest
      FROM channel c
      WHERE account_id <> '' AND %s
        AND NOT EXISTS (SELECT 1 FROM social_media_daily_metrics
          WHERE account_id = c.account_id AND platform = c.platform AND date <= ? %s)
        AND NOT EXISTS (SELECT 1 FROM content_performance
          WHERE account_id = c.account_id AND platform = c.platform
            AND (posted_at < ? OR posted_at IS NULL))
        AND NOT EXISTS (SELECT 1 FROM audience_demographics
          WHERE account_id = c.account_id AND platform = c.platform AND date <= ?)
        AND NOT EXISTS (SELECT 1 FROM campaign_social_metrics
          WHERE account_id = c.account_id AND platform = c.platform AND start_date <= ?)
      ORDER BY account_id, platform""";

  private final JdbcTemplate jdbc;

  ChannelsAfter(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param audienceUpTo the last day of an audience that counts up to {@code day}
   * @return each with its latest day, of a campaign none behind its export
   */
  SortedMap<Channel, LocalDate> list(ReportScope scope, LocalDate day, LocalDate audienceUpTo) {
    List<Object> parameters = new ArrayList<>(scope.parameters());
    parameters.addAll(
        List.of(
            day.toString(), day.plusDays(1).toString(), audienceUpTo.toString(), day.toString()));
    SortedMap<Channel, LocalDate> found = new TreeMap<>();
    jdbc.query(
        sql(scope),
        row -> {
          Channel channel = Channel.of(row.getString("account_id"), row.getString("platform"));
          Optional.of(row.getString("latest"))
              .filter(latest -> !latest.isEmpty())
              .ifPresent(latest -> found.put(channel, LocalDate.parse(latest)));
        },
        parameters.toArray());
    if (!found.isEmpty()) {
      found.keySet().removeAll(new ReportMonths(jdbc).latestDays(scope, day).keySet());
    }
    return found;
  }

  private String sql(ReportScope scope) {
    String known = new ReportDates(jdbc).known();
    return String.format(
        Locale.ROOT,
        SQL,
        kinds(kind -> ChannelSteps.of(name(kind), kind), ", "),
        kinds(kind -> "SELECT account_id, platform FROM " + name(kind), " UNION "),
        known,
        scope.condition(),
        known);
  }

  private static String kinds(Function<Kind, String> words, String between) {
    return Arrays.stream(Kind.values()).map(words).collect(Collectors.joining(between));
  }

  private static String name(Kind kind) {
    return "steps_of_" + kind.table();
  }
}
