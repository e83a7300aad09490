package dev.socialmetrics.insight.series;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Median;

/** The median of numbers, which stay as they are. */
public final class Medians {
  private Medians() {}

  /** Of all; {@code NaN} of none. */
  public static double of(double[] values) {
    return of(values, values.length);
  }

  /** Of the first {@code count}. */
  public static double of(double[] values, int count) {
    return Median.withDefaults().evaluate(Arrays.copyOf(values, count));
  }
}
