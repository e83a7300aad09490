package dev.socialmetrics.insight.forecast;

import dev.socialmetrics.insight.series.MetricDays;
import java.util.List;

/** Followers: the mean of drift, damped trend and Theta. */
final class StockModel implements PathModel {
  private final MetricDays values;
  private final List<Smoother> methods =
      List.of(new StraightLine(), BestOf.damped(), BestOf.theta());

  StockModel(MetricDays values) {
    this.values = values;
  }

  @Override
  public String name() {
    return "mean of drift, damped trend, theta";
  }

  @Override
  public void learn(int place) {
    for (Smoother method : methods) {
      if (values.isKnown(place)) {
        method.learn(values.at(place));
      } else {
        method.skip();
      }
    }
  }

  @Override
  public double[] path(int days) {
    double[] path = new double[days];
    methods.forEach(method -> method.addPath(path));
    for (int n = 0; n < days; n++) {
      path[n] /= methods.size();
    }
    return path;
  }
}
