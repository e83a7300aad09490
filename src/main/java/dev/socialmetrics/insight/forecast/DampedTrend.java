package dev.socialmetrics.insight.forecast;

/**
 * Holt's linear trend, damped (Gardner and McKenzie 1985): level and trend move towards each value,
 * and of the trend less is left every day ahead. It starts at the first value, without a trend.
 */
final class DampedTrend implements Smoother {
  private final double levelShare;
  private final double trendShare;
  private final double damping;
  private double level = Double.NaN;
  private double trend;

  /**
   * @param levelShare alpha, above 0 and at most 1
   * @param trendShare beta, 0 to 1: of the difference between the level's last step and the trend
   * @param damping phi, above 0 and below 1
   */
  DampedTrend(double levelShare, double trendShare, double damping) {
    this.levelShare = levelShare;
    this.trendShare = trendShare;
    this.damping = damping;
  }

  @Override
  public void learn(double value) {
    if (Double.isNaN(level)) {
      level = value;
      return;
    }
    double before = level;
    double expected = before + damping * trend;
    level = expected + levelShare * (value - expected);
    trend = trendShare * (level - before) + (1 - trendShare) * damping * trend;
  }

  @Override
  public void skip() {
    if (!Double.isNaN(level)) {
      trend *= damping;
      level += trend;
    }
  }

  @Override
  public double ahead(int days) {
    return days == 1
        ? level + damping * trend
        : level + trend * damping * (1 - Math.pow(damping, days)) / (1 - damping);
  }

  @Override
  public void addPath(double[] sums) {
    double step = trend;
    double expected = level;
    for (int n = 0; n < sums.length; n++) {
      step *= damping;
      expected += step;
      sums[n] += expected;
    }
  }
}
