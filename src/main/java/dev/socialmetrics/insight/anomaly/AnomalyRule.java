package dev.socialmetrics.insight.anomaly;

import dev.socialmetrics.insight.series.Measure;
import java.util.Objects;

/**
 * When a day of a metric is news.
 *
 * @param measure the scale on which its days are compared
 * @param leastExpected a day of which less is expected says nothing
 * @param leastDifference smaller differences are no news, however rare they are
 */
public record AnomalyRule(Measure measure, double leastExpected, double leastDifference) {
  /**
   * Standard deviations from the expected at which a day is reported, and at which it is a warning.
   */
  static final double UNUSUAL = 3.5;

  static final double SEVERE = 5;

  /** A smaller share of the expected is no news. */
  static final double LEAST_SHARE = 0.2;

  public AnomalyRule {
    Objects.requireNonNull(measure);
  }

  /** Whether a value is far enough from the expected to matter to people. */
  boolean matters(double value, double expected) {
    double difference = Math.abs(value - expected);
    return difference >= leastDifference
        && difference >= LEAST_SHARE * Math.abs(expected)
        && expected >= leastExpected;
  }
}
