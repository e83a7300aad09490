package dev.socialmetrics.insight.channel;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.anomaly.AnomalyScan;
import dev.socialmetrics.insight.series.MetricDays;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.DailySeries;
import dev.socialmetrics.metric.window.WindowMetric;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The days of a channel, metric by metric, each read once. Not thread-safe. */
public final class ChannelSeries {
  /** Days up to the latest one that say what to expect. */
  public static final int DAYS = AnomalyScan.EARLIER_DAYS;

  /** Of fewer people or showings one engagement more or less makes the rate another one. */
  private static final double LEAST_SHOWN = 1000;

  private static final WindowMetric REACH = WindowMetric.find("reach").orElseThrow();
  private static final WindowMetric IMPRESSIONS = WindowMetric.find("impressions").orElseThrow();

  private final DailyRows rows;
  private final Window span;
  private final Optional<EarlierDays> earlier;
  private final Map<WindowMetric, MetricDays> read = new HashMap<>();

  /**
   * @param rows at least those of the span
   */
  public ChannelSeries(DailyRows rows, Window span) {
    this(rows, span, Optional.empty());
  }

  /**
   * @param earlier of which there may be more days
   */
  public ChannelSeries(DailyRows rows, Window span, EarlierDays earlier) {
    this(rows, span, Optional.of(earlier));
  }

  private ChannelSeries(DailyRows rows, Window span, Optional<EarlierDays> earlier) {
    this.rows = rows;
    this.span = span;
    this.earlier = earlier;
  }

  /** The days that say what to expect after a day: those that end on it. */
  public static Window span(LocalDate day) {
    return Window.endingOn(day, DAYS);
  }

  /** Those, and the ones that say what is unusual from an earlier day on. */
  public static Window span(LocalDate from, LocalDate latest) {
    LocalDate first = AnomalyScan.firstDay(from);
    LocalDate usual = span(latest).start();
    return new Window(first.isBefore(usual) ? first : usual, latest);
  }

  /** The latest day before all of these that has a row. */
  public Optional<LocalDate> latestBefore() {
    return earlier.flatMap(days -> days.latestBefore(span.start()));
  }

  /** The same with at least as many days before them; empty where there are none. */
  public Optional<ChannelSeries> longer() {
    return latestBefore()
        .map(day -> new Window(day.minusDays(span.days()), span.end()))
        .map(days -> new ChannelSeries(earlier.orElseThrow().rows(days), days, earlier));
  }

  /** What to expect after the latest day is made of these values, however many more there are. */
  public MetricDays latestValues(ObservedMetric observed) {
    return values(observed).since(span(span.end()).start());
  }

  /** The values as exports state them, or rates as reports compute them. */
  public MetricDays values(ObservedMetric observed) {
    MetricDays values = values(observed.metric());
    if (!observed.metric().isRate()) {
      return values;
    }
    MetricDays reach = values(REACH);
    MetricDays impressions = values(IMPRESSIONS);
    return values.where(
        place -> isEnough(reach, place) || !reach.isKnown(place) && isEnough(impressions, place));
  }

  /** What is compared day by day: of a stock what it gained. */
  public MetricDays compared(ObservedMetric observed) {
    MetricDays values = values(observed);
    return observed.metric().isStock() ? values.changes() : values;
  }

  /** One for each day that has a row, whatever it states; days kept as months have one, too. */
  public MetricDays days() {
    BitSet present = rows.presence(span);
    double[] days = new double[Math.toIntExact(span.days())];
    Arrays.setAll(days, n -> present.get(n) ? 1 : Double.NaN);
    return MetricDays.of(span.start(), days);
  }

  private MetricDays values(WindowMetric metric) {
    return read.computeIfAbsent(
        metric, asked -> MetricDays.of(DailySeries.of(asked, span, List.of(rows))));
  }

  private static boolean isEnough(MetricDays shown, int place) {
    return shown.isKnown(place) && shown.at(place) >= LEAST_SHOWN;
  }
}
