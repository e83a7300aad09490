package dev.socialmetrics.insight.forecast;

/**
 * Simple exponential smoothing: the level moves towards each value by a share of the difference. It
 * starts at the first value.
 */
final class SimpleSmoothing implements Smoother {
  private final double share;
  private double level = Double.NaN;

  /**
   * @param share alpha, above 0 and at most 1
   */
  SimpleSmoothing(double share) {
    this.share = share;
  }

  @Override
  public void learn(double value) {
    level = Double.isNaN(level) ? value : level + share * (value - level);
  }

  @Override
  public void skip() {}

  @Override
  public double ahead(int days) {
    return level;
  }
}
