package dev.socialmetrics.insight.forecast;

/** From {@code low} to {@code high}, in the metric's unit. */
public record Interval(double low, double high) {
  public Interval {
    if (low > high) {
      throw new IllegalArgumentException("an interval ends at its start or above");
    }
  }

  /** Whether a value is in it, its ends included. */
  public boolean contains(double value) {
    return value >= low && value <= high;
  }
}
