package dev.socialmetrics.insight.channel;

import dev.socialmetrics.domain.Window;
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

/** The days of a channel, metric by metric, each read once. Not thread-safe. */
public final class ChannelSeries {
  /** Half a year of weekdays, and the days whose errors say how far usual days are off. */
  public static final int DAYS = 26 * 7 + 56 + 56;

  /** Of fewer people or showings one engagement more or less makes the rate another one. */
  private static final double LEAST_SHOWN = 1000;

  private static final WindowMetric REACH = WindowMetric.find("reach").orElseThrow();
  private static final WindowMetric IMPRESSIONS = WindowMetric.find("impressions").orElseThrow();

  private final DailyRows rows;
  private final Window span;
  private final Map<WindowMetric, MetricDays> read = new HashMap<>();

  /**
   * @param rows at least those of the span
   */
  public ChannelSeries(DailyRows rows, Window span) {
    this.rows = rows;
    this.span = span;
  }

  /** The days that findings of a day are made of: those that end on it. */
  public static Window span(LocalDate day) {
    return Window.endingOn(day, DAYS);
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
