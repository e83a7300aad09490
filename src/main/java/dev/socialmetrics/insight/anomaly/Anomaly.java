package dev.socialmetrics.insight.anomaly;

import dev.socialmetrics.domain.Window;
import java.time.LocalDate;
import java.util.Objects;

/**
 * An unusual day of a metric.
 *
 * @param day of a level, a hole and a running total their first day
 * @param last of a hole and a running total the last one, of a level the one that makes it known;
 *     else the day itself
 * @param severe true for a warning, false for an information
 * @param value what the day has; of a level the median of its first days, of a hole how many days
 *     are missing
 * @param expected what the earlier days lead to expect
 * @param low lower end of what is usual
 * @param high upper end
 * @param z distance from the expected, in standard deviations of usual days; below 0 for less
 */
public record Anomaly(
    LocalDate day,
    LocalDate last,
    AnomalyKind kind,
    boolean severe,
    double value,
    double expected,
    double low,
    double high,
    double z) {
  public Anomaly {
    Objects.requireNonNull(day);
    Objects.requireNonNull(last);
    Objects.requireNonNull(kind);
  }

  /** Of a single day. */
  public Anomaly(
      LocalDate day,
      AnomalyKind kind,
      boolean severe,
      double value,
      double expected,
      double low,
      double high,
      double z) {
    this(day, day, kind, severe, value, expected, low, high, z);
  }

  /** Days without a row, in the place of a value. */
  public static Anomaly ofHole(Window days) {
    return new Anomaly(
        days.start(),
        days.end(),
        AnomalyKind.HOLE,
        false,
        days.days(),
        0,
        Double.NaN,
        Double.NaN,
        Double.NaN);
  }

  /** Days of which none has less than the one before, in the place of a value the latest one. */
  static Anomaly ofTotal(Window days, double value) {
    return new Anomaly(
        days.start(),
        days.end(),
        AnomalyKind.STOCK_FLOW,
        true,
        value,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN);
  }
}
