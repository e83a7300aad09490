package dev.socialmetrics.insight.forecast;

/**
 * The Theta method (Assimakopoulos and Nikolopoulos 2000) as Hyndman and Billah (2003) write it:
 * simple smoothing, and half of the slope of the straight line through all values.
 */
final class Theta implements Smoother {
  private final double share;
  private double level = Double.NaN;
  private double left = 1;
  private double days;
  private double values;
  private double sumOfDays;
  private double sumOfValues;
  private double sumOfSquares;
  private double sumOfProducts;

  /**
   * @param share alpha of the smoothing, above 0 and at most 1
   */
  Theta(double share) {
    this.share = share;
  }

  @Override
  public void learn(double value) {
    days++;
    values++;
    left *= 1 - share;
    level = Double.isNaN(level) ? value : level + share * (value - level);
    sumOfDays += days;
    sumOfValues += value;
    sumOfSquares += days * days;
    sumOfProducts += days * value;
  }

  @Override
  public void skip() {
    days++;
  }

  @Override
  public double ahead(int steps) {
    double smoothed = steps - 1 + (1 - left) / share;
    return level + slope() / 2 * smoothed;
  }

  /** Of the line of least squares through the values, a day. */
  private double slope() {
    double spread = values * sumOfSquares - sumOfDays * sumOfDays;
    return spread == 0 ? 0 : (values * sumOfProducts - sumOfDays * sumOfValues) / spread;
  }
}
