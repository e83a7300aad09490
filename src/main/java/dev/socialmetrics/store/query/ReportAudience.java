package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** The latest audience of each channel and the one before it. */
final class ReportAudience {
  private static final String LATEST_TWO =
      """
      WITH latest (account, place, day) AS (
          SELECT account_id, platform, max(date) FROM audience_demographics
          WHERE %s AND date <= ? GROUP BY account_id, platform),
        wanted (account, place, day) AS (
          SELECT account, place, day FROM latest UNION ALL
          SELECT account, place, (SELECT max(date) FROM audience_demographics
            WHERE account_id = account AND platform = place AND date < day) FROM latest)
      SELECT %s FROM wanted CROSS JOIN audience_demographics
      WHERE account_id = account AND platform = place AND date = day
      ORDER BY account_id, platform, date DESC""";

  private final JdbcTemplate jdbc;

  ReportAudience(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  static String sql(ReportScope scope) {
    return String.format(LATEST_TWO, scope.condition(), ReportRecord.columns(Kind.AUDIENCE));
  }

  SortedMap<Channel, List<ReportRecord>> latestTwo(ReportScope scope, LocalDate upTo) {
    List<Object> parameters = new ArrayList<>(scope.parameters());
    parameters.add(upTo.toString());
    SortedMap<Channel, List<ReportRecord>> found = new TreeMap<>();
    jdbc.query(
        sql(scope),
        row -> {
          ReportRecord audience = ReportRecord.read(Kind.AUDIENCE, row);
          found.computeIfAbsent(audience.channel(), first -> new ArrayList<>()).add(audience);
        },
        parameters.toArray());
    return found;
  }
}
