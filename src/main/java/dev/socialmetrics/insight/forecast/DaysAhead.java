package dev.socialmetrics.insight.forecast;

import java.time.LocalDate;

/**
 * What to expect of each of the days after the latest one, for charts.
 *
 * @param first the first of them
 * @param values a value a day
 * @param low lower ends of intervals that hold the truth four times in five; empty with fewer than
 *     20 errors to go by, else one a day
 * @param high upper ends
 */
public record DaysAhead(LocalDate first, double[] values, double[] low, double[] high) {
  /** How many days. */
  public int days() {
    return values.length;
  }

  /** Whether intervals are known. */
  public boolean hasIntervals() {
    return low.length > 0;
  }
}
