package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.Growth;
import dev.socialmetrics.metric.Quotient;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.Stock;
import dev.socialmetrics.metric.window.Change;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.metric.window.WindowValue;
import dev.socialmetrics.report.figure.Facts;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.model.ReportPart;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** The summary of one account on one platform. */
public final class Summary {
  private static final String PERSON_DAYS = "person-days, an upper bound";

  private final Channel channel;
  private final Window window;
  private final DailyRows rows;
  private final Optional<Stock> now;
  private final Optional<Stock> baseline;
  private final Facts facts = new Facts();

  /**
   * @param rows those of the window, of the window before, and those that its baseline may come
   *     from
   */
  public Summary(Channel channel, DailyRows rows, Window window) {
    this.channel = channel;
    this.window = window;
    this.rows = rows;
    this.now = rows.followersAt(window.end());
    this.baseline = rows.followersAt(window.baseline());
  }

  /**
   * The days that it is made of: the window, the one before, and from where a baseline may come.
   */
  public static Window span(Window window) {
    LocalDate carried = window.baseline().minusDays(Stock.MAX_CARRIED_DAYS);
    LocalDate previous = window.previous().start();
    return new Window(carried.isBefore(previous) ? carried : previous, window.end());
  }

  public ReportPart toPart() {
    facts
        .put("account_id", Printed.accountId(channel.accountId()))
        .put("platform", channel.platformKey());
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
    boolean hidden =
        rows.hidesFollowersAt(window.end()) || rows.hidesFollowersAt(window.baseline());
    Optional<Reason> none = growth.reason().map(reason -> hidden ? Reason.FOLDED : reason);
    facts
        .put("current_followers", now.map(Stock::value), whyNotNow())
        .put(
            "growth" + length(),
            growth.count().isPresent() ? Optional.of(growth.count().getAsLong()) : Optional.empty(),
            code(none))
        .put("growth_rate", growth.count().isPresent() ? growth.rate() : absent(none));
  }

  private static Quotient absent(Optional<Reason> reason) {
    return Quotient.absent(reason.orElseThrow());
  }

  private String whyNotNow() {
    return rows.hidesFollowersAt(window.end()) ? Reason.FOLDED.code() : Reason.MISSING_INPUT.code();
  }

  private String whyNotBefore() {
    return rows.hidesFollowersAt(window.baseline())
        ? Reason.FOLDED.code()
        : Reason.NO_BASELINE.code();
  }

  private void putEngagement() {
    WindowValue average = value("avg_engagement");
    WindowValue weighted = value("engagement_rate");
    facts
        .put("avg_engagement", average.value().map(Printed::rate), code(average.reason()))
        .put("weighted_engagement", weighted.value().map(Printed::rate), code(weighted.reason()))
        .put("engagement_basis", average.basis().map(Basis::label), code(average.reason()))
        .put("engagement_days", ChangeRow.daysPresent(average), Reason.FOLDED.code());
  }

  private void putReach() {
    WindowValue reach = value("reach");
    facts
        .put("reach" + length(), count(reach), code(reach.reason()))
        .put("reach_is", PERSON_DAYS)
        .put("reach_avg_daily", count(value("reach_avg_daily")), code(reach.reason()))
        .put("reach_max_daily", count(value("reach_max_daily")), code(reach.reason()))
        .put("reach_days", ChangeRow.daysPresent(reach), Reason.FOLDED.code());
  }

  private void putImpressions() {
    WindowValue impressions = value("impressions");
    facts
        .put("impressions" + length(), count(impressions), code(impressions.reason()))
        .put("impressions_days", ChangeRow.daysPresent(impressions), Reason.FOLDED.code());
  }

  private WindowValue value(String metric) {
    return rows.value(WindowMetric.find(metric).orElseThrow(), window);
  }

  private void putWindow() {
    facts
        .put("latest_update", window.end().toString())
        .put("as_of", window.end().toString())
        .put("window_start", window.start().toString())
        .put("window_end", window.end().toString())
        .put("days_present", rows.daysWithin(window))
        .put("days_expected", window.days());
  }

  private void putBaseline() {
    facts
        .put("followers_date", now.map(Summary::day), whyNotNow())
        .put("followers_carried_forward", now.map(Stock::carried), whyNotNow())
        .put("baseline_followers", baseline.map(Stock::value), whyNotBefore())
        .put("baseline_date", baseline.map(Summary::day), whyNotBefore())
        .put("baseline_carried_forward", baseline.map(Stock::carried), whyNotBefore());
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
        .put("previous_reach" + length(), count(reach.previous()), code(reach.previous().reason()))
        .put("reach_change_percent", reach.percent())
        .put(
            "previous_impressions" + length(),
            count(impressions.previous()),
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

  private static Optional<BigInteger> count(WindowValue value) {
    return value.value().map(BigDecimal::toBigIntegerExact);
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
