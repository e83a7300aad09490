package dev.socialmetrics.report;

import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.Growth;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.Stock;
import dev.socialmetrics.metric.WindowEngagement;
import dev.socialmetrics.store.ReportPair;
import java.math.BigInteger;
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
          "baseline_date");

  private static final String PERSON_DAYS = "person-days, an upper bound";

  private final ReportPair pair;
  private final Window window;
  private final List<Observation> days;
  private final Optional<Stock> now;
  private final Optional<Stock> baseline;
  private final Facts facts = new Facts();

  /**
   * @param span the days of the window, and those before it that its baseline may come from
   */
  Summary(ReportPair pair, List<Observation> span, Window window) {
    this.pair = pair;
    this.window = window;
    this.days = span.stream().filter(row -> SummaryFigures.isWithin(row, window)).toList();
    this.now = SummaryFigures.followersAt(span, window.end());
    this.baseline = SummaryFigures.followersAt(span, window.baseline());
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
        "baseline_carried_forward");
  }

  ReportPart toPart() {
    facts.put("account_id", Printed.accountId(pair.accountId())).put("platform", pair.platform());
    putFollowers();
    putEngagement();
    putReach();
    putImpressions();
    putWindow();
    putBaseline();
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
