package dev.socialmetrics.insight.anomaly;

import java.time.LocalDate;
import java.util.Objects;

/**
 * An unusual day of a metric.
 *
 * @param day of a level its first day
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
    AnomalyKind kind,
    boolean severe,
    double value,
    double expected,
    double low,
    double high,
    double z) {
  public Anomaly {
    Objects.requireNonNull(day);
    Objects.requireNonNull(kind);
  }

  /**
   * Days without a row, in the place of a value.
   *
   * @param first the first of them
   */
  public static Anomaly ofHole(LocalDate first, long days) {
    return new Anomaly(first, AnomalyKind.HOLE, false, days, 0, Double.NaN, Double.NaN, Double.NaN);
  }
}
