package dev.socialmetrics.insight.forecast;

import dev.socialmetrics.insight.series.Measure;
import dev.socialmetrics.insight.series.MetricDays;
import dev.socialmetrics.insight.series.WeekdayPattern;

/**
 * What is counted a day: the mean of the median of the last four such weekdays, of simple smoothing
 * and of a damped trend; the latter two of days without their weekday's factor, which the day ahead
 * gets back.
 */
final class FlowModel implements PathModel {
  private static final int PARTS = 3;

  private final Measure measure;
  private final MetricDays scaled;
  private final WeekdayPattern pattern;
  private final SameWeekdays weekdays;
  private final Smoother simple = BestOf.simple();
  private final Smoother damped = BestOf.damped();
  private int latest;

  /**
   * @param scaled the days on the scale of the measure
   */
  FlowModel(Measure measure, MetricDays scaled) {
    this.measure = measure;
    this.scaled = scaled;
    this.pattern = new WeekdayPattern(scaled);
    this.weekdays = new SameWeekdays(scaled);
  }

  @Override
  public String name() {
    return "mean of weekday median, smoothing, damped trend";
  }

  @Override
  public void learn(int place) {
    latest = place;
    pattern.learnBefore(place);
    weekdays.learn(place);
    if (scaled.isKnown(place)) {
      double value = scaled.at(place) - pattern.factor(place);
      simple.learn(value);
      damped.learn(value);
    } else {
      simple.skip();
      damped.skip();
    }
  }

  @Override
  public double[] path(int days) {
    double[] path = new double[days];
    simple.addPath(path);
    damped.addPath(path);
    for (int n = 0; n < days; n++) {
      int place = latest + 1 + n;
      path[n] =
          measure.value((path[n] + 2 * pattern.factor(place) + weekdays.median(place)) / PARTS);
    }
    return path;
  }
}
