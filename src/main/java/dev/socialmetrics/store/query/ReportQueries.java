package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.FoldedMonth;
import dev.socialmetrics.store.AlertRows;
import dev.socialmetrics.store.RaisedAlert;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What reports ask of the store. Set-based: the number of statements does not grow with the number
 * of accounts, but for bundles of 500 and what is asked of one pair. Reads only. Several questions
 * that must fit together are asked through one {@link ReportSession}.
 */
public final class ReportQueries {
  private final JdbcTemplate jdbc;

  public ReportQueries(DataSource source) {
    this(new JdbcTemplate(source));
  }

  ReportQueries(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The day that reports are about where none is asked for: the latest daily date, else the latest
   * day of a post, else the latest campaign end that was past when it was exported. Empty without
   * data.
   */
  public Optional<LocalDate> findReportDate() {
    return new ReportDates(jdbc).findReportDate();
  }

  /** The latest day with daily data, not after {@code upTo}, of each pair that has one. */
  public SortedMap<ReportPair, LocalDate> latestDays(ReportScope scope, LocalDate upTo) {
    return new ReportDates(jdbc).latestDays(scope, upTo);
  }

  /**
   * The daily rows of each pair within its own span of days, oldest first; a pair without any has
   * an empty list. Only what a summary needs is filled in: keys, followers, reach, impressions, the
   * components of engagement, its rate and basis.
   */
  public SortedMap<ReportPair, List<Observation>> days(Map<ReportPair, Window> spans) {
    return new ReportDays(jdbc).list(spans);
  }

  /** The days of one pair, with every column and with what the store knows of each row. */
  public List<ReportRecord> wholeDays(ReportPair pair, Window span) {
    return new ReportDays(jdbc).listWhole(pair, span);
  }

  /**
   * The latest audience of each pair that has one, not after {@code upTo}, and after it the one
   * before, if there is one: a list of one or two.
   */
  public SortedMap<ReportPair, List<ReportRecord>> latestAudiences(
      ReportScope scope, LocalDate upTo) {
    return new ReportAudience(jdbc).latestTwo(scope, upTo);
  }

  /**
   * The campaigns of each pair that has any which began up to {@code upTo}, by id and days.
   *
   * @param ids only these; empty means all
   */
  public SortedMap<ReportPair, List<ReportRecord>> campaigns(
      ReportScope scope, List<String> ids, LocalDate upTo) {
    return new ReportCampaigns(jdbc).begun(scope, ids, upTo);
  }

  /**
   * Hands on all that is stated of the days of each pair within its spans, which do not overlap,
   * and the folded months that they touch, pair by pair in order; also of a pair without any.
   */
  public void eachDailyRows(
      SortedMap<ReportPair, List<Window>> spans, BiConsumer<ReportPair, DailyRows> consumer) {
    new ReportDailyRows(jdbc).each(spans, consumer);
  }

  /** The same for one pair. */
  public DailyRows dailyRows(ReportPair pair, List<Window> spans) {
    List<DailyRows> found = new ArrayList<>();
    eachDailyRows(new TreeMap<>(Map.of(pair, spans)), (same, rows) -> found.add(rows));
    return found.get(0);
  }

  /** The folded months that the span of each pair touches; only pairs that have any. */
  public Map<ReportPair, List<FoldedMonth>> foldedMonths(Map<ReportPair, Window> spans) {
    Map<ReportPair, List<Window>> lists = new TreeMap<>();
    spans.forEach((pair, span) -> lists.put(pair, List.of(span)));
    return new ReportMonths(jdbc).touchedBy(lists);
  }

  /** The best posts of each pair that has posts: their ids, in order, in one scan of all posts. */
  public SortedMap<ReportPair, ReportRanking> rankPosts(
      ReportScope scope, ReportPostFilter filter) {
    return new ReportPosts(jdbc).rank(scope, filter);
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

  /**
   * The posts of these days by type and hashtag, pair by pair in order: one scan. Names are
   * lower-case; groups come in no particular order.
   */
  public void postGroups(ReportScope scope, Window posted, Consumer<PostGroups> reader) {
    new ReportPostGroups(jdbc).each(scope, posted, reader);
  }

  /** Up to so many campaigns of each pair that began up to a day; those that end last first. */
  public SortedMap<ReportPair, List<ReportRecord>> latestCampaigns(
      ReportScope scope, LocalDate upTo, int most) {
    return new ReportLatest(jdbc).campaigns(scope, upTo, most);
  }

  /** The names that people gave to accounts, by id; those without one are not listed. */
  public Map<String, String> accountNames() {
    return new ReportLatest(jdbc).names();
  }

  /** The alerts that belong to the reports of a date, the most urgent first. */
  public List<RaisedAlert> alerts(LocalDate reportDate) {
    return new AlertRows(jdbc).ofDate(reportDate);
  }
}
