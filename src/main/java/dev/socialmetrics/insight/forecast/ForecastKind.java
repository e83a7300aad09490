package dev.socialmetrics.insight.forecast;

import dev.socialmetrics.insight.series.Measure;
import dev.socialmetrics.insight.series.MetricDays;

/** What is looked ahead at: it says how its days are compared and taken together. */
public enum ForecastKind {
  /** What is counted a day: a forecast of several days is their sum. */
  FLOW(Measure.COUNT, 56) {
    @Override
    PathModel model(MetricDays scaled) {
      return new FlowModel(measure(), scaled);
    }

    @Override
    PathModel naive(MetricDays values) {
      return NaiveModel.ofWeekdays(values);
    }

    @Override
    int firstOf(int days) {
      return 1;
    }
  },

  /** What is there at the end of a day: a forecast is the value of its last day. */
  STOCK(Measure.CHANGE, 28) {
    @Override
    PathModel model(MetricDays scaled) {
      return new StockModel(scaled);
    }

    @Override
    PathModel naive(MetricDays values) {
      return NaiveModel.ofLatest(values);
    }

    @Override
    int firstOf(int days) {
      return days;
    }
  };

  private final Measure measure;
  private final int leastDays;

  ForecastKind(Measure measure, int leastDays) {
    this.measure = measure;
    this.leastDays = leastDays;
  }

  /**
   * @param scaled the days on the scale of {@link #measure()}
   */
  abstract PathModel model(MetricDays scaled);

  /** Of the days as they are, but for what comes of scaling them and back. */
  abstract PathModel naive(MetricDays values);

  /** Of the days ahead the first one that is part of a forecast of so many days. */
  abstract int firstOf(int days);

  /** The scale on which its days are compared. */
  Measure measure() {
    return measure;
  }

  /** With fewer days that have a value nothing is forecast. */
  public int leastDays() {
    return leastDays;
  }
}
