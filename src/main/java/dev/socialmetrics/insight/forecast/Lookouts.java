package dev.socialmetrics.insight.forecast;

import dev.socialmetrics.insight.series.Measure;
import dev.socialmetrics.insight.series.MetricDays;

/**
 * What one model expected from each origin for each of the days ahead, each from earlier days only.
 */
final class Lookouts {
  /** Days ahead. */
  static final int FARTHEST = 28;

  /** Origins before the latest one whose forecasts can be compared with what came. */
  static final int MOST_ORIGINS = 180;

  private final PathModel model;
  private final ForecastKind kind;
  private final MetricDays values;
  private final double[][] expected;
  private final int last;

  /**
   * @param values end with a day that has one
   */
  Lookouts(PathModel model, ForecastKind kind, MetricDays values) {
    this.model = model;
    this.kind = kind;
    this.values = values;
    this.last = values.size() - 1;
    this.expected = new double[values.size()][];
    int known = 0;
    for (int place = values.firstKnown(); place <= last; place++) {
      model.learn(place);
      known += values.isKnown(place) ? 1 : 0;
      if (known >= kind.leastDays() && place >= last - FARTHEST - MOST_ORIGINS) {
        expected[place] = model.path(daysFrom(place));
      }
    }
  }

  /** From an earlier origin, as many as have come since. */
  private int daysFrom(int origin) {
    return origin == last ? FARTHEST : Math.min(FARTHEST, last - origin);
  }

  String name() {
    return model.name();
  }

  /** The latest forecast of the days from the first to the last of those ahead, together. */
  double latest(int first, int days) {
    return expected(last, first, days);
  }

  /** The errors that such forecasts made. */
  TrackRecord record(int first, int days) {
    TrackRecord record = new TrackRecord(days, MOST_ORIGINS + FARTHEST + 1);
    Measure measure = kind.measure();
    for (int origin = 0; origin + days <= last; origin++) {
      double came = expected[origin] == null ? Double.NaN : came(origin, first, days);
      if (!Double.isNaN(came)) {
        double expected = expected(origin, first, days);
        record.add(
            origin, measure.scaled(came) - measure.scaled(expected), Math.abs(came - expected));
      }
    }
    return record;
  }

  private double expected(int origin, int first, int days) {
    double sum = 0;
    for (int n = first; n <= days; n++) {
      sum += expected[origin][n - 1];
    }
    return sum;
  }

  /** {@code NaN} where a day of them is not known. */
  private double came(int origin, int first, int days) {
    double sum = 0;
    for (int n = first; n <= days; n++) {
      sum += values.at(origin + n);
    }
    return sum;
  }
}
