package dev.socialmetrics.insight.series;

import dev.socialmetrics.metric.window.DailySeries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;

/**
 * A number a day, without a gap between the first and the last day; a day whose number is not known
 * is a hole. Days are counted from 0. Immutable.
 */
public final class MetricDays {
  private final LocalDate first;
  private final double[] values;
  private final int firstWeekday;

  private MetricDays(LocalDate first, double[] values) {
    this.first = Objects.requireNonNull(first);
    this.values = values;
    this.firstWeekday = first.getDayOfWeek().ordinal();
  }

  /**
   * @param values oldest first; {@code NaN} where a day has none
   */
  public static MetricDays of(LocalDate first, double... values) {
    return new MetricDays(first, values.clone());
  }

  /** A metric of a channel as reports add it up. */
  public static MetricDays of(DailySeries series) {
    double[] values = new double[Math.toIntExact(series.span().days())];
    for (int n = 0; n < values.length; n++) {
      values[n] =
          series
              .on(series.span().start().plusDays(n))
              .map(BigDecimal::doubleValue)
              .orElse(Double.NaN);
    }
    return new MetricDays(series.span().start(), values);
  }

  /** How many days, holes among them. */
  public int size() {
    return values.length;
  }

  /** The day of that place. */
  public LocalDate day(int place) {
    return first.plusDays(place);
  }

  /** Which place a day has, below 0 or beyond the last place where it is not among them. */
  public int place(LocalDate day) {
    return Math.toIntExact(day.toEpochDay() - first.toEpochDay());
  }

  /** From 0 for a Monday to 6 for a Sunday; also of a place beyond the last. */
  public int weekday(int place) {
    return (firstWeekday + place) % 7;
  }

  /** Whether the day has a number; false before the first place. */
  public boolean isKnown(int place) {
    return place >= 0 && place < values.length && !Double.isNaN(values[place]);
  }

  /** Place of the first day that is known; their number where none is. */
  public int firstKnown() {
    int first = 0;
    while (first < size() && !isKnown(first)) {
      first++;
    }
    return first;
  }

  /** The place of the latest day that has a number; -1 where none has. */
  public int latestKnown() {
    int place = values.length - 1;
    while (place >= 0 && Double.isNaN(values[place])) {
      place--;
    }
    return place;
  }

  /** The number of a day; {@code NaN} of a hole. */
  public double at(int place) {
    return values[place];
  }

  /** Each number changed, holes kept. */
  public MetricDays map(DoubleUnaryOperator change) {
    double[] changed = new double[values.length];
    for (int n = 0; n < values.length; n++) {
      changed[n] = Double.isNaN(values[n]) ? Double.NaN : change.applyAsDouble(values[n]);
    }
    return new MetricDays(first, changed);
  }

  /** Only the days for which that holds; the others are holes. */
  public MetricDays where(IntPredicate holds) {
    double[] kept = new double[values.length];
    for (int n = 0; n < values.length; n++) {
      kept[n] = holds.test(n) ? values[n] : Double.NaN;
    }
    return new MetricDays(first, kept);
  }

  /** What was gained since the day before; a hole where either is not known. */
  public MetricDays changes() {
    double[] changes = new double[values.length];
    for (int n = 0; n < values.length; n++) {
      changes[n] = n == 0 ? Double.NaN : values[n] - values[n - 1];
    }
    return new MetricDays(first, changes);
  }

  /** The days from that one on, all where it lies before them. */
  public MetricDays since(LocalDate start) {
    int left = Math.max(0, Math.min(values.length, place(start)));
    return new MetricDays(day(left), Arrays.copyOfRange(values, left, values.length));
  }

  /** The days up to that one, all where it lies behind them. */
  public MetricDays upTo(LocalDate last) {
    int days = Math.max(0, Math.min(values.length, place(last) + 1));
    return new MetricDays(first, Arrays.copyOf(values, days));
  }
}
