package dev.socialmetrics.insight.forecast;

import dev.socialmetrics.insight.series.Medians;
import dev.socialmetrics.insight.series.MetricDays;

/** The last four days of each weekday that have a value. Mutable. */
final class SameWeekdays {
  private static final int WEEK = 7;
  private static final int WEEKS = 4;

  private final MetricDays scaled;
  private final double[][] values = new double[WEEK][WEEKS];
  private final double[] medians = new double[WEEK];
  private final int[] seen = new int[WEEK];
  private double latest;

  SameWeekdays(MetricDays scaled) {
    this.scaled = scaled;
  }

  void learn(int place) {
    if (scaled.isKnown(place)) {
      int weekday = scaled.weekday(place);
      latest = scaled.at(place);
      values[weekday][seen[weekday]++ % WEEKS] = latest;
      medians[weekday] = Medians.of(values[weekday], Math.min(WEEKS, seen[weekday]));
    }
  }

  /** Of the weekday of a place; the latest value of all where that weekday has none. */
  double median(int place) {
    int weekday = scaled.weekday(place);
    return seen[weekday] == 0 ? latest : medians[weekday];
  }

  /** The latest value of the weekday of a place; that of all where it has none. */
  double latest(int place) {
    int weekday = scaled.weekday(place);
    return seen[weekday] == 0 ? latest : values[weekday][(seen[weekday] - 1) % WEEKS];
  }
}
