package dev.socialmetrics.insight.forecast;

/** The straight line through the first and the latest value. */
final class StraightLine implements Smoother {
  private double first = Double.NaN;
  private double latest;
  private int latestDay;
  private int days;

  @Override
  public void learn(double value) {
    if (Double.isNaN(first)) {
      first = value;
    } else {
      days++;
    }
    latest = value;
    latestDay = days;
  }

  @Override
  public void skip() {
    days += Double.isNaN(first) ? 0 : 1;
  }

  @Override
  public double ahead(int steps) {
    double step = latestDay == 0 ? 0 : (latest - first) / latestDay;
    return latest + step * (days - latestDay + steps);
  }
}
