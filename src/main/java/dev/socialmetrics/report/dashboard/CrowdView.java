package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.WindowEngagement;
import dev.socialmetrics.report.page.Cell;
import dev.socialmetrics.report.page.Chart;
import dev.socialmetrics.report.page.Delta;
import dev.socialmetrics.report.page.Head;
import dev.socialmetrics.report.page.Row;
import dev.socialmetrics.report.page.Spark;
import dev.socialmetrics.report.page.Table;
import dev.socialmetrics.report.page.Tile;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a page shows of some pairs: headline numbers, charts and the figures behind them.
 *
 * @param window the days of the headline numbers
 * @param span the days of the charts; the window and the one before lie in it
 */
final class CrowdView {
  private final Crowd crowd;
  private final Window window;
  private final Window span;
  private final Map<DayMetric, double[]> daily = new EnumMap<>(DayMetric.class);
  private Optional<double[]> rates = Optional.empty();

  CrowdView(Crowd crowd, Window window, Window span) {
    this.crowd = crowd;
    this.window = window;
    this.span = span;
  }

  Crowd crowd() {
    return crowd;
  }

  Window window() {
    return window;
  }

  Window span() {
    return span;
  }

  List<Tile> tiles() {
    return new CrowdTiles(this).list();
  }

  List<Chart> charts() {
    List<Chart> charts = new ArrayList<>();
    for (DayMetric metric : DayMetric.values()) {
      double[] values = daily(metric);
      charts.add(
          PageCharts.counts(
              title(metric),
              span,
              values,
              whole(metric, values),
              metric != DayMetric.FOLLOWERS,
              band()));
    }
    charts.set(3, PageCharts.rates("Engagement rate, daily", span, rates(), band()));
    return charts;
  }

  /** The figures of the charts, newest day first. */
  Table days() {
    List<Row> rows = new ArrayList<>();
    for (int n = (int) span.days() - 1; n >= 0; n--) {
      LocalDate day = span.start().plusDays(n);
      rows.add(dayRow(day, rates()[n]));
    }
    return new Table(
        "Day by day, " + PageText.window(span),
        "plain",
        List.of(
            Head.of("Day"),
            Head.of("Followers"),
            Head.of("Reach"),
            Head.of("Impressions"),
            Head.spare("Engagements"),
            Head.of("Engagement rate")),
        rows,
        "No day has figures.");
  }

  Crowd.Sum followers() {
    return crowd.followers(window.end());
  }

  Delta growth(String words) {
    return PageDeltas.growth(crowd.growing(window.end(), window.baseline()), words);
  }

  Crowd.Sum sum(DayMetric metric) {
    return crowd.sum(metric, window);
  }

  Delta change(DayMetric metric, String words) {
    return PageDeltas.change(sum(metric), crowd.sum(metric, window.previous()), words);
  }

  WindowEngagement engagement() {
    return crowd.engagement(window);
  }

  /** The followers of the span as a small line. */
  Spark spark(String title) {
    return PageCharts.spark(daily(DayMetric.FOLLOWERS), title);
  }

  /** A rate with its basis, or why there is none. */
  static String rate(WindowEngagement engagement) {
    OptionalDouble rate = PageDeltas.rate(engagement);
    return rate.isPresent() ? PageText.percent(rate.getAsDouble()) : "–";
  }

  static String text(Crowd.Sum sum) {
    return sum.value().map(PageText::count).orElse("–");
  }

  private Window band() {
    return window.start().isBefore(span.start()) ? span : window;
  }

  private static String title(DayMetric metric) {
    return metric == DayMetric.REACH ? "Reach, people a day" : metric.label();
  }

  private double[] whole(DayMetric metric, double[] values) {
    int all = crowd.everReporting(metric);
    double[] whole = values.clone();
    for (int n = 0; n < whole.length; n++) {
      if (crowd.reporting(metric, span.start().plusDays(n)) < all) {
        whole[n] = Double.NaN;
      }
    }
    return crowd.pairs().size() == 1 ? values : whole;
  }

  /** Computed once: several parts of a page draw them. */
  double[] daily(DayMetric metric) {
    return daily.computeIfAbsent(metric, first -> crowd.daily(first, span));
  }

  /** A rate a day, on the basis that most days of the span have. Computed once, too. */
  double[] rates() {
    if (rates.isEmpty()) {
      rates = Optional.of(computedRates());
    }
    return rates.get();
  }

  private double[] computedRates() {
    var basis = crowd.engagement(span).basis();
    double[] found = new double[(int) span.days()];
    for (int n = 0; n < found.length; n++) {
      LocalDate day = span.start().plusDays(n);
      WindowEngagement engagement = crowd.engagement(new Window(day, day));
      found[n] =
          engagement.basis().equals(basis)
              ? PageDeltas.rate(engagement).orElse(Double.NaN)
              : Double.NaN;
    }
    return found;
  }

  private Row dayRow(LocalDate day, double rate) {
    Window one = new Window(day, day);
    Crowd.Sum followers =
        crowd.pairs().size() == 1 ? crowd.sum(DayMetric.FOLLOWERS, one) : crowd.followers(day);
    return new Row(
        day.toString(),
        "",
        "",
        List.of(
            Cell.of(text(followers)),
            Cell.of(text(crowd.sum(DayMetric.REACH, one))),
            Cell.of(text(crowd.sum(DayMetric.IMPRESSIONS, one))),
            Cell.of(text(crowd.sum(DayMetric.ENGAGEMENTS, one))),
            Cell.of(Double.isNaN(rate) ? "–" : PageText.percent(rate))));
  }

  /** Share of the whole, in thousandths, for a bar. */
  static int thousandths(BigInteger part, BigInteger whole) {
    return whole.signum() <= 0
        ? 0
        : new BigDecimal(part)
            .movePointRight(3)
            .divide(new BigDecimal(whole), 0, RoundingMode.HALF_UP)
            .intValue();
  }
}
