package dev.socialmetrics.store;

import dev.socialmetrics.domain.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The latest rows of each pair, one statement for all. */
final class ReportLatest {
  private final JdbcTemplate jdbc;

  ReportLatest(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest audiences up to a day, newest first. */
  SortedMap<ReportPair, List<ReportRecord>> audiences(ReportScope scope, LocalDate upTo, int most) {
    return read(Kind.AUDIENCE, "date", "date DESC", scope, upTo, most);
  }

  /** The campaigns that began up to a day, those that end last first. */
  SortedMap<ReportPair, List<ReportRecord>> campaigns(ReportScope scope, LocalDate upTo, int most) {
    return read(
        Kind.CAMPAIGN,
        "start_date",
        "end_date DESC, start_date DESC, campaign_id",
        scope,
        upTo,
        most);
  }

  private SortedMap<ReportPair, List<ReportRecord>> read(
      Kind kind, String day, String order, ReportScope scope, LocalDate upTo, int most) {
    List<Object> parameters = new ArrayList<>(scope.parameters());
    parameters.add(upTo.toString());
    parameters.add(most);
    SortedMap<ReportPair, List<ReportRecord>> latest = new TreeMap<>();
    jdbc.query(
        "SELECT * FROM (SELECT "
            + ReportRecord.columns(kind)
            + ", row_number() OVER (PARTITION BY account_id, platform ORDER BY "
            + order
            + ") AS place FROM "
            + kind.table()
            + " WHERE "
            + scope.condition()
            + " AND "
            + day
            + " <= ?) AS ranked WHERE place <= ? ORDER BY account_id, platform, place",
        row -> {
          ReportRecord found = ReportRecord.read(kind, row);
          latest.computeIfAbsent(pair(found), first -> new ArrayList<>()).add(found);
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

  private static ReportPair pair(ReportRecord found) {
    return new ReportPair(
        found.values().findText("account_id").orElseThrow(),
        found.values().findText("platform").orElseThrow());
  }
}
