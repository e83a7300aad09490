package dev.socialmetrics.report.chart;

import java.util.Arrays;
import java.util.Optional;

/**
 * Least and greatest of some values.
 *
 * @param low not above {@code high}
 */
public record Bounds(double low, double high) {
  /** Of those that are there (NaN is not); empty when none is. */
  public static Optional<Bounds> of(double[] values) {
    var summary = Arrays.stream(values).filter(value -> !Double.isNaN(value)).summaryStatistics();
    return summary.getCount() == 0
        ? Optional.empty()
        : Optional.of(new Bounds(summary.getMin(), summary.getMax()));
  }

  /** The same, with a little room on both sides, so that a flat line does not lie on the edge. */
  public Bounds widened() {
    double room = Math.max((high - low) * 0.06, Math.max(Math.abs(high) * 1e-6, 0.5));
    return new Bounds(low - room, high + room);
  }

  /** The same down to 0, or up to it. */
  public Bounds withZero() {
    return new Bounds(Math.min(low, 0), Math.max(high, 0));
  }
}
