package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.MonthlyRollup;
import dev.socialmetrics.store.account.AccountRows;
import dev.socialmetrics.store.alert.AlertRows;
import dev.socialmetrics.store.alert.RaisedAlert;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What reports ask of the store. Set-based: the number of statements does not grow with the number
 * of accounts, but for bundles of 500 and what is asked of one channel. Reads only. Several
 * questions that must fit together are asked through one {@link ReportSession}.
 */
public final class ReportQueries {
  private final JdbcTemplate jdbc;
  private final SharedReadings shared;

  public ReportQueries(DataSource source) {
    this(new JdbcTemplate(source), new SharedReadings(1));
  }

  /**
   * @param shared what sessions about the same data make once
   */
  ReportQueries(JdbcTemplate jdbc, SharedReadings shared) {
    this.jdbc = jdbc;
    this.shared = shared;
  }

  /**
   * The day that reports are about where none is asked for: the latest daily date, else the latest
   * day of a post, else the latest campaign end that was past when it was exported. Empty without
   * data.
   */
  public Optional<LocalDate> findReportDate() {
    return new ReportDates(jdbc).findReportDate();
  }

  /** The latest day with daily data, not after {@code upTo}, of each channel that has one. */
  public SortedMap<Channel, LocalDate> latestDays(ReportScope scope, LocalDate upTo) {
    return new ReportDates(jdbc).latestDays(scope, upTo);
  }

  /**
   * The channels all of whose data is later than a report date, each with its latest day; none
   * where the data itself goes further than that: what was so in the past is no news.
   *
   * @param audienceUpTo the last day of an audience that the reports of that date have
   */
  public SortedMap<Channel, LocalDate> channelsAfter(
      ReportScope scope, LocalDate reportDate, LocalDate audienceUpTo) {
    boolean isPast = findReportDate().filter(reportDate::isBefore).isPresent();
    return isPast ? new TreeMap<>() : new ChannelsAfter(jdbc).list(scope, reportDate, audienceUpTo);
  }

  /** The days of one channel, with every column and with what the store knows of each row. */
  public List<ReportRecord> wholeDays(Channel channel, Window span) {
    return new ReportDailyRows(jdbc).listWhole(channel, span);
  }

  /**
   * The latest audience of each channel that has one, not after {@code upTo}, and after it the one
   * before, if there is one: a list of one or two.
   */
  public SortedMap<Channel, List<ReportRecord>> latestAudiences(ReportScope scope, LocalDate upTo) {
    return new ReportAudience(jdbc).latestTwo(scope, upTo);
  }

  /**
   * The campaigns of each channel that has any which began up to {@code upTo}, by id and days.
   *
   * @param ids only these; empty means all
   */
  public SortedMap<Channel, List<ReportRecord>> campaigns(
      ReportScope scope, List<String> ids, LocalDate upTo) {
    return new ReportCampaigns(jdbc).begun(scope, ids, upTo);
  }

  /**
   * Hands on all that is stated of the days of each channel within its spans, which do not overlap,
   * and the folded months that they touch, channel by channel in order; also of a channel without
   * any.
   */
  public void eachDailyRows(
      SortedMap<Channel, List<Window>> spans, BiConsumer<Channel, DailyRows> consumer) {
    new ReportDailyRows(jdbc).each(spans, consumer);
  }

  /** The same for one channel. */
  public DailyRows dailyRows(Channel channel, List<Window> spans) {
    List<DailyRows> found = new ArrayList<>();
    eachDailyRows(new TreeMap<>(Map.of(channel, spans)), (same, rows) -> found.add(rows));
    return found.get(0);
  }

  /** The folded months that the span of each channel touches; only channels that have any. */
  public Map<Channel, List<MonthlyRollup>> foldedMonths(Map<Channel, Window> spans) {
    Map<Channel, List<Window>> lists = new TreeMap<>();
    spans.forEach((channel, span) -> lists.put(channel, List.of(span)));
    return new ReportMonths(jdbc).touchedBy(lists);
  }

  /**
   * The best posts of each channel that has any of them, in order, in one scan of all posts; of
   * channels whose floor on reach turns out to leave too few, in a second one of theirs. Where
   * another session shares its readings, made once for both.
   */
  public SortedMap<Channel, RankedPosts> rankPosts(ReportScope scope, ReportPostFilter filter) {
    return shared.ranking(
        scope, filter, () -> new ReportPosts(jdbc).rank(scope, filter, Optional.empty()));
  }

  /**
   * The same, and in the same scan posts by type and hashtag, channel by channel in order. Names
   * are lower-case; groups come in no particular order. A ranking that another session has made
   * already costs a scan for the groups.
   *
   * @param filter ordered by rate
   * @param grouping of posts up to the day of the filter
   */
  public SortedMap<Channel, RankedPosts> rankPosts(
      ReportScope scope, ReportPostFilter filter, PostGrouping grouping) {
    AtomicBoolean grouped = new AtomicBoolean();
    Supplier<SortedMap<Channel, RankedPosts>> scan =
        () -> {
          grouped.set(true);
          return new ReportPosts(jdbc).rank(scope, filter, Optional.of(grouping));
        };
    SortedMap<Channel, RankedPosts> ranked = shared.ranking(scope, filter, scan);
    return grouped.get() ? ranked : scan.get();
  }

  /**
   * Hands on the latest posts of each channel that has any, channel by channel in order.
   *
   * @param days in which they were published, by the day that {@code posted_at} is written with
   * @param most of a channel, 1 or more
   */
  public void eachPosts(
      ReportScope scope, Window days, int most, BiConsumer<Channel, List<StoredPost>> consumer) {
    new LatestPosts(jdbc).each(scope, days, most, consumer);
  }

  /**
   * What is worked out from this data once for all sessions that share it.
   *
   * @param of what it is worked out of; a record that says all of it
   */
  public <T> T once(Object of, Class<T> type, Supplier<T> reading) {
    return shared.kept(of, type, reading);
  }

  /**
   * The posts with the highest counts, a list of each count that any of them has.
   *
   * @param days in which they were published
   * @param most of a list
   */
  public Map<PostOrder, List<CountedPost>> mostCounted(
      ReportScope scope, Window days, int most, Map<Channel, Long> floors) {
    return MostCounted.of(jdbc, scope, days, most, floors);
  }

  /** Whole posts by {@code content_id}. */
  public Map<Long, ReportRecord> posts(Collection<Long> contentIds) {
    return new ReportPosts(jdbc).byId(contentIds);
  }

  /**
   * The files a run dealt with, and those that earlier runs left unfinished, by path.
   *
   * @param problemsPerCode how many problems of one code a file shows at most; all are counted
   */
  public List<ReportImport> filesOfRun(long runId, int problemsPerCode) {
    return new ReportImports(jdbc).filesOfRun(runId, problemsPerCode);
  }

  /** The names that people gave to accounts, by id; those without one are not listed. */
  public Map<String, String> accountNames() {
    return new AccountRows(jdbc).names();
  }

  /** The alerts that belong to the reports of a date, the most urgent first. */
  public List<RaisedAlert> alerts(LocalDate reportDate) {
    return new AlertRows(jdbc).ofDate(reportDate);
  }
}
