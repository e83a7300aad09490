package dev.socialmetrics.insight.series;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Median;

/** The median of numbers, which stay as they are. */
public final class Medians {
  private static final Median MEDIAN = Median.withDefaults();
  private static final double HALF = 0.5;

  private Medians() {}

  /** Of all; {@code NaN} of none. */
  public static double of(double[] values) {
    return of(values, values.length);
  }

  /** Of the first {@code count}. */
  public static double of(double[] values, int count) {
    return MEDIAN.evaluate(Arrays.copyOf(values, count));
  }

  /** Of the first {@code count}, which are in order of size; {@code NaN} of none. */
  static double ofSorted(double[] sorted, int count) {
    if (count == 0) {
      return Double.NaN;
    }
    int middle = count / 2;
    return count % 2 == 1 ? sorted[middle] : HALF * (sorted[middle - 1] + sorted[middle]);
  }
}
