package dev.socialmetrics.report;

import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.Growth;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.Stock;
import dev.socialmetrics.metric.WindowEngagement;
import dev.socialmetrics.metric.window.Change;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.store.ReportPair;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The summary of one account on one platform. */
final class Summary {
  private static final Set<String> TEXTS = Set.of("reach_is", "engagement_basis");
  private static final Set<String> DATES =
      Set.of(
          "latest_update",
          "as_of",
          "window_start",
          "window_end",
          "followers_date",
          "baseline_date",
          "previous_start",
          "previous_end");

  private static final String PERSON_DAYS = "person-days, an upper bound";

  private final ReportPair pair;
  private final Window window;
  private final DailyRows rows;
  private final List<Observation> days;
  private final Optional<Stock> now;
  private final Optional<Stock> baseline;
  private final Facts facts = new Facts();

  /**
   * @param span the days of the window, those of the window before, and those that its baseline may
   *     come from
   */
  Summary(ReportPair pair, List<Observation> span, Window window) {
    this.pair = pair;
    this.window = window;
    this.rows = DailyRows.of(span);
    this.days = span.stream().filter(row -> SummaryFigures.isWithin(row, window)).toList();
    this.now = SummaryFigures.followersAt(span, window.end());
    this.baseline = SummaryFigures.followersAt(span, window.baseline());
  }

  /**
   * The days that it is made of: the window, the one before, and from where a baseline may come.
   */
  static Window span(Window window) {
    LocalDate carried = window.baseline().minusDays(Stock.MAX_CARRIED_DAYS);
    LocalDate previous = window.previous().start();
    return new Window(carried.isBefore(previous) ? carried : previous, window.end());
  }

  /** Columns of the table form, after account and platform; keys name the length of the window. */
  static List<ReportField> columns(int days) {
    return names("_" + days + "d").stream().map(Summary::field).toList();
  }

  private static ReportField field(String name) {
    if (DATES.contains(name)) {
      return ReportField.date(name);
    }
    return TEXTS.contains(name) ? ReportField.text(name) : ReportField.number(name);
  }

  private static List<String> names(String n) {
    return List.of(
        "current_followers",
        "growth" + n,
        "growth_rate",
        "avg_engagement",
        "weighted_engagement",
        "engagement_basis",
        "engagement_days",
        "reach" + n,
        "reach_is",
        "reach_avg_daily",
        "reach_max_daily",
        "reach_days",
        "impressions" + n,
        "impressions_days",
        "latest_update",
        "as_of",
        "window_start",
        "window_end",
        "days_present",
        "days_expected",
        "followers_date",
        "followers_carried_forward",
        "baseline_followers",
        "baseline_date",
        "baseline_carried_forward",
        "previous_avg_engagement",
        "avg_engagement_change",
        "previous_reach" + n,
        "reach_change_percent",
        "previous_impressions" + n,
        "impressions_change_percent",
        "previous_start",
        "previous_end",
        "previous_days_present");
  }

  ReportPart toPart() {
    facts.put("account_id", Printed.accountId(pair.accountId())).put("platform", pair.platform());
    putFollowers();
    putEngagement();
    putReach();
    putImpressions();
    putWindow();
    putBaseline();
    putPrevious();
    return new ReportPart(facts.withReasons(), Optional.empty());
  }

  private void putFollowers() {
    Growth growth = Growth.of(value(now), value(baseline));
    facts
        .put("current_followers", now.map(Stock::value), Figure.MISSING_INPUT)
        .put(
            "growth" + length(),
            growth.count().isPresent() ? Optional.of(growth.count().getAsLong()) : Optional.empty(),
            growth.reason().map(Reason::code).orElse(""))
        .put("growth_rate", growth.rate());
  }

  private void putEngagement() {
    WindowEngagement engagement = SummaryFigures.engagement(days);
    Reason why = SummaryFigures.whyNoRate(days);
    boolean unrated = engagement.basis().isEmpty();
    var none = dev.socialmetrics.metric.Figure.absent(why);
    facts
        .put("avg_engagement", unrated ? none : engagement.average())
        .put("weighted_engagement", unrated ? none : engagement.weighted())
        .put("engagement_basis", engagement.basis().map(Basis::label), why.code())
        .put("engagement_days", engagement.days());
  }

  private void putReach() {
    List<BigInteger> reach = SummaryFigures.known(days, "reach");
    facts
        .put("reach" + length(), SummaryFigures.sum(reach), value -> value)
        .put("reach_is", PERSON_DAYS)
        .put("reach_avg_daily", SummaryFigures.dailyMean(reach), value -> value)
        .put("reach_max_daily", SummaryFigures.maximum(reach), value -> value)
        .put("reach_days", reach.size());
  }

  private void putImpressions() {
    List<BigInteger> impressions = SummaryFigures.known(days, "impressions");
    facts
        .put("impressions" + length(), SummaryFigures.sum(impressions), value -> value)
        .put("impressions_days", impressions.size());
  }

  private void putWindow() {
    facts
        .put("latest_update", window.end().toString())
        .put("as_of", window.end().toString())
        .put("window_start", window.start().toString())
        .put("window_end", window.end().toString())
        .put("days_present", days.size())
        .put("days_expected", window.days());
  }

  private void putBaseline() {
    facts
        .put("followers_date", now.map(Summary::day), Figure.MISSING_INPUT)
        .put("followers_carried_forward", now.map(Stock::carried), Figure.MISSING_INPUT)
        .put("baseline_followers", baseline.map(Stock::value), Figure.NO_BASELINE)
        .put("baseline_date", baseline.map(Summary::day), Figure.NO_BASELINE)
        .put("baseline_carried_forward", baseline.map(Stock::carried), Figure.NO_BASELINE);
  }

  /** The window before, as the trends have it. */
  private void putPrevious() {
    Change rate = change("avg_engagement");
    Change reach = change("reach");
    Change impressions = change("impressions");
    facts
        .put(
            "previous_avg_engagement",
            rate.previous().value().map(Printed::rate),
            code(rate.previous().reason()))
        .put("avg_engagement_change", rate.difference().map(Printed::rate), code(rate.reason()))
        .put("previous_reach" + length(), count(reach), code(reach.previous().reason()))
        .put("reach_change_percent", reach.percent())
        .put(
            "previous_impressions" + length(),
            count(impressions),
            code(impressions.previous().reason()))
        .put("impressions_change_percent", impressions.percent())
        .put("previous_start", window.previous().start().toString())
        .put("previous_end", window.previous().end().toString())
        .put("previous_days_present", rows.daysWithin(window.previous()));
  }

  private Change change(String metric) {
    Period period = Period.last((int) window.days(), window.end());
    return rows.change(WindowMetric.find(metric).orElseThrow(), period);
  }

  private static Optional<BigInteger> count(Change change) {
    return change.previous().value().map(BigDecimal::toBigIntegerExact);
  }

  private static String code(Optional<Reason> reason) {
    return reason.map(Reason::code).orElse("");
  }

  private String length() {
    return "_" + window.days() + "d";
  }

  private static OptionalLong value(Optional<Stock> stock) {
    return stock.map(found -> OptionalLong.of(found.value())).orElse(OptionalLong.empty());
  }

  private static String day(Stock stock) {
    return stock.day().toString();
  }
}
