package dev.socialmetrics.insight.forecast;

import dev.socialmetrics.insight.series.MetricDays;

/**
 * That nothing changes: the median of the last four such weekdays, since one week has its chances,
 * which 28 days would have four times; of a stock as on the latest day.
 */
final class NaiveModel implements PathModel {
  private final MetricDays values;
  private final SameWeekdays weekdays;
  private final boolean seasonal;
  private double latest;
  private int day;

  private NaiveModel(MetricDays values, boolean seasonal) {
    this.values = values;
    this.weekdays = new SameWeekdays(values);
    this.seasonal = seasonal;
  }

  static NaiveModel ofWeekdays(MetricDays values) {
    return new NaiveModel(values, true);
  }

  static NaiveModel ofLatest(MetricDays values) {
    return new NaiveModel(values, false);
  }

  @Override
  public String name() {
    return seasonal ? "as in the last four weeks" : "as on the latest day";
  }

  @Override
  public void learn(int place) {
    day = place;
    if (values.isKnown(place)) {
      weekdays.learn(place);
      latest = values.at(place);
    }
  }

  @Override
  public double[] path(int days) {
    double[] path = new double[days];
    for (int n = 0; n < days; n++) {
      path[n] = seasonal ? weekdays.median(day + 1 + n) : latest;
    }
    return path;
  }
}
