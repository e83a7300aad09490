package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The latest campaigns of each channel in one statement, and the names of accounts. */
final class ReportLatest {
  private static final String LATEST =
      """
      SELECT * FROM (SELECT %s, row_number() OVER (PARTITION BY account_id, platform
          ORDER BY end_date DESC, start_date DESC, campaign_id) AS place
        FROM campaign_social_metrics WHERE %s AND start_date <= ?) AS ranked
      WHERE place <= ? ORDER BY account_id, platform, place""";

  private final JdbcTemplate jdbc;

  ReportLatest(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The campaigns that began up to a day, those that end last first. */
  SortedMap<Channel, List<ReportRecord>> campaigns(ReportScope scope, LocalDate upTo, int most) {
    List<Object> parameters = new ArrayList<>(scope.parameters());
    parameters.add(upTo.toString());
    parameters.add(most);
    SortedMap<Channel, List<ReportRecord>> latest = new TreeMap<>();
    jdbc.query(
        String.format(LATEST, ReportRecord.columns(Kind.CAMPAIGN), scope.condition()),
        row -> {
          ReportRecord found = ReportRecord.read(Kind.CAMPAIGN, row);
          latest.computeIfAbsent(found.channel(), first -> new ArrayList<>()).add(found);
        },
        parameters.toArray());
    return latest;
  }

  /** The names that people gave to accounts; those without one are not listed. */
  Map<String, String> names() {
    return jdbc
        .queryForList("SELECT account_id, name FROM account WHERE name IS NOT NULL AND name <> ''")
        .stream()
        .collect(
            Collectors.toMap(
                row -> (String) row.get("account_id"), row -> (String) row.get("name")));
  }
}
