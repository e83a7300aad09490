package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.MonthlyRollup;
import dev.socialmetrics.store.MonthlyRows;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Months whose days were folded. Where there are none, nothing is asked twice. */
final class ReportMonths {
  private static final String IS_ANY =
      String.format(
          Locale.ROOT,
          "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = '%1$s')",
          MonthlyRows.TABLE);

  private static final String HAS_ROWS = "SELECT EXISTS (SELECT 1 FROM " + MonthlyRows.TABLE + ")";

  private final JdbcTemplate jdbc;

  ReportMonths(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** False also in a database that no run of this version has seen yet. */
  boolean isAny() {
    return isTrue(IS_ANY) && isTrue(HAS_ROWS);
  }

  private boolean isTrue(String sql) {
    return Boolean.TRUE.equals(jdbc.queryForObject(sql, Boolean.class));
  }

  /** The folded months that the spans of each channel touch; only channels that have any. */
  Map<Channel, List<MonthlyRollup>> touchedBy(Map<Channel, List<Window>> spans) {
    Map<Channel, Window> hulls = new TreeMap<>();
    spans.forEach((channel, windows) -> hulls.put(channel, hull(windows)));
    Map<Channel, List<MonthlyRollup>> months = new HashMap<>();
    for (ReportSpans bundle : isAny() ? ReportSpans.bundles(hulls) : List.<ReportSpans>of()) {
      jdbc.query(
          bundle.selectMonths(),
          row -> {
            Channel channel = bundle.channel(row.getInt("n"));
            MonthlyRollup month = MonthlyRows.read(row);
            if (spans.get(channel).stream().anyMatch(window -> month.daysWithin(window) > 0)) {
              months.computeIfAbsent(channel, none -> new ArrayList<>()).add(month);
            }
          },
          bundle.parameters());
    }
    return months;
  }

  private static Window hull(Collection<Window> windows) {
    return new Window(
        windows.stream().map(Window::start).min(Comparator.naturalOrder()).orElseThrow(),
        windows.stream().map(Window::end).max(Comparator.naturalOrder()).orElseThrow());
  }

  /** The latest day up to the given one within folded months, of each channel that has one. */
  SortedMap<Channel, LocalDate> latestDays(ReportScope scope, LocalDate upTo) {
    return latestDays(scope.condition(), scope.parameters(), upTo);
  }

  /** The same of one channel. */
  Optional<LocalDate> findLatestDay(Channel channel, LocalDate upTo) {
    return Optional.ofNullable(
        latestDays(
                "account_id = ? AND platform = ?",
                List.of(channel.accountId(), channel.platformKey()),
                upTo)
            .get(channel));
  }

  private SortedMap<Channel, LocalDate> latestDays(
      String condition, List<Object> of, LocalDate upTo) {
    SortedMap<Channel, LocalDate> latest = new TreeMap<>();
    if (!isAny()) {
      return latest;
    }
    List<Object> parameters = new ArrayList<>(of);
    String month = YearMonth.from(upTo).toString();
    parameters.addAll(List.of(month, month, (1L << upTo.getDayOfMonth()) - 1));
    jdbc.query(
        "SELECT account_id, platform, max(month) AS latest, day_bits"
            + " FROM social_media_monthly_metrics WHERE "
            + condition
            + " AND (month < ? OR month = ? AND day_bits & ? <> 0) GROUP BY account_id, platform",
        row -> {
          latest.put(
              Channel.of(row.getString("account_id"), row.getString("platform")),
              latest(YearMonth.parse(row.getString("latest")), row.getInt("day_bits"), upTo));
        },
        parameters.toArray());
    return latest;
  }

  private static LocalDate latest(YearMonth month, int dayBits, LocalDate upTo) {
    return MonthlyRollup.latestOf(month, dayBits, upTo).orElseThrow();
  }
}
