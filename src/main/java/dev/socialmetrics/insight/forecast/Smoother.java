package dev.socialmetrics.insight.forecast;

/** Learns a value a day, oldest first, and looks ahead. Mutable. */
interface Smoother {
  /** The next day's value. */
  void learn(double value);

  /** The next day has none. */
  void skip();

  /**
   * What is expected so many days after the latest; after one value at least.
   *
   * @param days 1 or more
   */
  double ahead(int days);

  /**
   * Adds what is expected of each of the next days.
   *
   * @param sums of the first day ahead at 0
   */
  default void addPath(double[] sums) {
    for (int n = 0; n < sums.length; n++) {
      sums[n] += ahead(n + 1);
    }
  }
}
