package dev.socialmetrics.insight.forecast;

import dev.socialmetrics.insight.series.LatestNumbers;
import dev.socialmetrics.insight.series.MetricDays;

/** The last four days of each weekday that have a value. Mutable. */
final class SameWeekdays {
  private static final int WEEK = 7;
  private static final int WEEKS = 4;

  private final MetricDays days;
  private final LatestNumbers[] values = LatestNumbers.several(WEEK, WEEKS);
  private double latest;

  SameWeekdays(MetricDays days) {
    this.days = days;
  }

  void learn(int place) {
    if (days.isKnown(place)) {
      latest = days.at(place);
      values[days.weekday(place)].add(latest);
    }
  }

  /** Of the weekday of a place; the latest value of all where that weekday has none. */
  double median(int place) {
    LatestNumbers found = values[days.weekday(place)];
    return found.size() == 0 ? latest : found.median();
  }
}
