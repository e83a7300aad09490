package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What runs restated, and which published reports no longer say what the data says. */
public final class ChangeQueries {
  private final JdbcTemplate jdbc;
  private final PublishedReports published;

  ChangeQueries(JdbcTemplate jdbc, Map<String, LookBack> lookBacks) {
    this.jdbc = jdbc;
    this.published = new PublishedReports(jdbc, lookBacks);
  }

  /**
   * The same within the transaction at hand.
   *
   * @param writing whose transaction it is
   */
  public static ChangeQueries within(DataSource writing, Map<String, LookBack> lookBacks) {
    return new ChangeQueries(new JdbcTemplate(writing), lookBacks);
  }

  /** Dates of published reports that hold what an import contributed which was taken back. */
  public List<LocalDate> staleByForgetting(long fileId) {
    return new StaleReports(jdbc, published)
        .byForgetting(fileId).stream().map(StaleReport::date).distinct().toList();
  }

  /** The day of a row of a table {@code t}, as reports count it; NULL where it has none. */
  public static String day(Kind kind) {
    return Restatements.day(kind);
  }

  /**
   * The values that a run replaced, by kind, account, platform, key and column.
   *
   * @param derived true for the computed ones, false for those that files state
   * @param limit most to list
   */
  public List<Restatement> restated(long runId, boolean derived, int limit) {
    return new Restatements(jdbc).list(runId, derived, limit);
  }

  /** How many they are by kind, account, platform and column; all of them, computed ones too. */
  public List<RestatedTotal> restatedTotals(long runId) {
    return new Restatements(jdbc).totals(runId);
  }

  /** Reports published before a run that hold values which it restated, by date and name. */
  public List<StaleReport> staleByRun(long runId) {
    return new StaleReports(jdbc, published).byRun(runId);
  }

  /** All published reports whose data has changed since, by date and name. */
  public List<StaleReport> stale() {
    return new StaleReports(jdbc, published).all();
  }

  /** To be called once, before {@link #reportDates} is asked about daily rows of these channels. */
  public void learn(Collection<Channel> channels) {
    published.learnLatestDays(channels);
  }

  /** The dates of published reports that have a row of that day, oldest first. */
  public List<LocalDate> reportDates(Kind kind, Channel channel, String day) {
    return published.holding(kind, Optional.of(channel), day).stream()
        .map(PublishedReports.Published::date)
        .distinct()
        .toList();
  }
}
