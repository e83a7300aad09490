package dev.socialmetrics.store.maintenance;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.MonthlyRollup;
import dev.socialmetrics.store.AuditLog;
import dev.socialmetrics.store.MonthlyRows;
import dev.socialmetrics.store.Times;
import dev.socialmetrics.store.UndatedRows;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Folds daily rows into months: a row a month takes the place of its days and of what was kept of
 * them. One transaction a bundle of accounts; killed in between, the next one goes on.
 */
public final class Rollup {
  private static final int BUNDLE = 50;

  private static final String HAVING_OLD_DAYS =
      "SELECT account_id, platform FROM social_media_daily_metrics"
          + " GROUP BY account_id, platform HAVING min(date) < ?";

  /** Without days that set no report date: undated snapshots, days in the future. */
  private static final String LATEST_DATED =
      "SELECT date FROM social_media_daily_metrics WHERE account_id = ? AND platform = ? AND date <= ?"
          + " AND NOT "
          + UndatedRows.IS_UNDATED_SNAPSHOT
          + " AND NOT "
          + UndatedRows.IS_FUTURE_DAY
          + " ORDER BY date DESC LIMIT 1";

  private static final String OLD_DAYS =
      "SELECT count(*) AS days, min(date) AS first_day, max(date) AS last_day"
          + " FROM social_media_daily_metrics WHERE account_id = ? AND platform = ? AND date < ?";

  private static final String FOLDED_ROWS =
      "account_id = ?1 AND platform = ?2 AND date < ?3 AND substr(date, 1, 7) IN"
          + " (SELECT month FROM social_media_monthly_metrics WHERE account_id = ?1 AND platform = ?2)";

  private static final List<String> REMOVE =
      List.of(
          "DELETE FROM metric_source WHERE table_name = '%1$s' AND row_id IN"
              + " (SELECT metric_id FROM %1$s WHERE %2$s)",
          "DELETE FROM metric_revision WHERE table_name = '%1$s' AND row_id IN"
              + " (SELECT metric_id FROM %1$s WHERE %2$s)",
          "DELETE FROM %1$s WHERE %2$s");

  private final JdbcTemplate jdbc;
  private final ReportQueries days;
  private final AuditLog audit;
  private final TransactionTemplate transaction;

  public Rollup(DataSource writing) {
    this.jdbc = new JdbcTemplate(writing);
    this.days = new ReportQueries(writing);
    this.audit = new AuditLog(writing);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(writing));
  }

  /**
   * Days of an account on a platform that are folded, or would be.
   *
   * @param days how many rows
   * @param first and {@code last}: the oldest and the newest of them
   */
  public record OldDays(Channel channel, long days, LocalDate first, LocalDate last) {
    Window window() {
      return new Window(first, last);
    }
  }

  /**
   * The days in months of which every day is older than so many days before the channel's own
   * latest day, or before today where that is earlier.
   */
  public List<OldDays> list(LocalDate today, int keptDays) {
    List<OldDays> old = new ArrayList<>();
    for (Channel channel : havingOldDays(today.minusDays(keptDays))) {
      latestDay(channel, today)
          .map(latest -> latest.minusDays(keptDays).withDayOfMonth(1))
          .flatMap(before -> old(channel, before))
          .ifPresent(old::add);
    }
    return old;
  }

  private List<Channel> havingOldDays(LocalDate limit) {
    return jdbc.query(
        HAVING_OLD_DAYS,
        (row, n) -> Channel.of(row.getString("account_id"), row.getString("platform")),
        limit.withDayOfMonth(1).toString());
  }

  private Optional<LocalDate> latestDay(Channel channel, LocalDate today) {
    List<String> dated =
        jdbc.queryForList(
            LATEST_DATED,
            String.class,
            channel.accountId(),
            channel.platformKey(),
            today.toString());
    return dated.stream().map(LocalDate::parse).findFirst().or(() -> latestOfAll(channel, today));
  }

  private Optional<LocalDate> latestOfAll(Channel channel, LocalDate today) {
    return old(channel, today.plusDays(1)).map(OldDays::last);
  }

  private Optional<OldDays> old(Channel channel, LocalDate before) {
    return jdbc.query(
        OLD_DAYS,
        row ->
            row.next() && row.getLong("days") > 0
                ? Optional.of(
                    new OldDays(
                        channel,
                        row.getLong("days"),
                        LocalDate.parse(row.getString("first_day")),
                        LocalDate.parse(row.getString("last_day"))))
                : Optional.<OldDays>empty(),
        channel.accountId(),
        channel.platformKey(),
        before.toString());
  }

  /**
   * Folds them.
   *
   * @return what was folded: all but months of which a sum is too large to be kept
   */
  public List<OldDays> fold(List<OldDays> old, Instant now, String actor, Optional<Long> runId) {
    List<OldDays> folded = new ArrayList<>();
    for (int from = 0; from < old.size(); from += BUNDLE) {
      List<OldDays> bundle = old.subList(from, Math.min(from + BUNDLE, old.size()));
      folded.addAll(
          Optional.ofNullable(transaction.execute(status -> foldAll(bundle, now, actor, runId)))
              .orElseThrow());
    }
    return folded;
  }

  private List<OldDays> foldAll(
      List<OldDays> bundle, Instant now, String actor, Optional<Long> runId) {
    List<OldDays> folded = new ArrayList<>();
    for (OldDays old : bundle) {
      long removed = fold(old, now);
      if (removed > 0) {
        folded.add(new OldDays(old.channel(), removed, old.first(), old.last()));
      }
    }
    if (!folded.isEmpty()) {
      audit.add(now, actor, "days.folded", runId, describe(folded));
    }
    return folded;
  }

  private static String describe(List<OldDays> folded) {
    return folded.stream().mapToLong(OldDays::days).sum()
        + " days of "
        + folded.size()
        + " accounts on platforms";
  }

  private long fold(OldDays old, Instant now) {
    Channel channel = old.channel();
    Map<YearMonth, List<Observation>> months = new TreeMap<>();
    for (ReportRecord row : days.wholeDays(channel, old.window())) {
      LocalDate day = LocalDate.parse(row.values().findText("date").orElseThrow());
      months.computeIfAbsent(YearMonth.from(day), none -> new ArrayList<>()).add(row.values());
    }
    months.forEach(
        (month, rows) ->
            MonthlyRollup.of(month, rows).ifPresent(totals -> add(channel, totals, now)));
    int removed = 0;
    for (String sql : REMOVE) {
      removed =
          jdbc.update(
              String.format(Locale.ROOT, sql, Kind.DAILY.table(), FOLDED_ROWS),
              channel.accountId(),
              channel.platformKey(),
              old.last().plusDays(1).toString());
    }
    return removed;
  }

  private void add(Channel channel, MonthlyRollup month, Instant now) {
    Map<String, Object> values = MonthlyRows.values(month);
    List<Object> arguments = new ArrayList<>(List.of(channel.accountId(), channel.platformKey()));
    arguments.add(Times.second(now));
    arguments.addAll(values.values());
    jdbc.update(
        String.format(
            Locale.ROOT,
            "INSERT INTO %s (account_id, platform, folded_at, %s) VALUES (%s)",
            MonthlyRows.TABLE,
            String.join(", ", values.keySet()),
            String.join(", ", Collections.nCopies(arguments.size(), "?"))),
        arguments.toArray());
  }
}
