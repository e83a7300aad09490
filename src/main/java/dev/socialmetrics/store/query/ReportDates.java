package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.store.UndatedRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which days there are. */
final class ReportDates {
  private static final String DATED = "SELECT max(date) FROM social_media_daily_metrics";

  /** Where there are no days, in order of precedence. */
  private static final List<String> OTHERS =
      List.of(
          "SELECT max(substr(c.posted_at, 1, 10)) FROM content_performance c"
              + " JOIN import_file f ON f.import_file_id = c.import_file_id"
              + " WHERE substr(c.posted_at, 1, 10) <= date(max(c.exported_at,"
              + " iif(c.exported_at = f.modified_at, f.first_seen_at, '')), '+1 day')",
          "SELECT max(end_date) FROM campaign_social_metrics"
              + " WHERE end_date <= substr(exported_at, 1, 10)");

  private final JdbcTemplate jdbc;

  ReportDates(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The daily rows that say how far the data goes, as a WHERE clause; empty where all do, as in
   * most databases. Left out are the followers of snapshots that nothing dates, and days that were
   * in the future when they were exported.
   */
  String telling() {
    List<String> none = new ArrayList<>();
    if (isAny("import_file WHERE undated = 1")) {
      none.add(UndatedRows.IS_UNDATED_SNAPSHOT);
    }
    if (isAny("future_day")) {
      none.add(UndatedRows.IS_FUTURE_DAY);
    }
    return none.isEmpty() ? "" : " WHERE NOT (" + String.join(" OR ", none) + ")";
  }

  private boolean isAny(String from) {
    return !jdbc.queryForList("SELECT 1 FROM " + from + " LIMIT 1").isEmpty();
  }

  Optional<LocalDate> findReportDate() {
    String days = DATED + telling();
    return Stream.concat(Stream.of(days), OTHERS.stream())
        .map(sql -> Optional.ofNullable(jdbc.queryForObject(sql, String.class)))
        .flatMap(Optional::stream)
        .findFirst()
        .map(LocalDate::parse);
  }

  SortedMap<Channel, LocalDate> latestDays(ReportScope scope, LocalDate upTo) {
    List<Object> parameters = new ArrayList<>(scope.parameters());
    parameters.add(upTo.toString());
    SortedMap<Channel, LocalDate> latest = new TreeMap<>();
    jdbc.query(
        "SELECT account_id, platform, max(date) AS latest FROM social_media_daily_metrics WHERE "
            + scope.condition()
            + " AND date <= ?"
            + known()
            + " GROUP BY account_id, platform",
        row -> {
          latest.put(
              Channel.of(row.getString("account_id"), row.getString("platform")),
              LocalDate.parse(row.getString("latest")));
        },
        parameters.toArray());
    new ReportMonths(jdbc)
        .latestDays(scope, upTo)
        .forEach((channel, day) -> latest.merge(channel, day, ReportDates::later));
    return latest;
  }

  /**
   * The same of one channel up to each date that reports were published for; only dates up to which
   * it has a day.
   */
  SortedMap<LocalDate, LocalDate> latestDaysOfReports(Channel channel) {
    SortedMap<LocalDate, LocalDate> latest = new TreeMap<>();
    ReportMonths months = new ReportMonths(jdbc);
    boolean isRolledUp = months.isAny();
    jdbc.query(
        "SELECT r.report_date, (SELECT max(date) FROM social_media_daily_metrics"
            + " WHERE account_id = ? AND platform = ? AND date <= r.report_date"
            + known()
            + ") AS latest FROM (SELECT DISTINCT report_date FROM report_file) r",
        row -> {
          LocalDate upTo = LocalDate.parse(row.getString("report_date"));
          Stream.concat(
                  Optional.ofNullable(row.getString("latest")).map(LocalDate::parse).stream(),
                  isRolledUp ? months.findLatestDay(channel, upTo).stream() : Stream.empty())
              .max(Comparator.naturalOrder())
              .ifPresent(day -> latest.put(upTo, day));
        },
        channel.accountId(),
        channel.platformKey());
    return latest;
  }

  /** A further condition on daily rows that leaves out days that were in the future. */
  String known() {
    return isAny("future_day") ? " AND NOT " + UndatedRows.IS_FUTURE_DAY : "";
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
