package dev.socialmetrics.insight.anomaly;

import dev.socialmetrics.insight.series.LatestNumbers;

/**
 * The standard deviation of usual days, from errors of which some are those of unusual ones: that
 * of the errors, each no larger than 2.5 standard deviations, by the median of the errors, let it
 * be. The median alone (MAD) is twice as uncertain: with it one usual day in 70 was told, with this
 * one in 240. Source: src/docs/insight.md.
 */
final class UsualSpread {
  private static final double CLIP = 2.5;

  /** Of normally distributed errors, a standard deviation in medians of absolute errors. */
  private static final double NORMAL = 1.4826;

  /** Variance that standard normal errors have which are clipped there. */
  private static final double CLIPPED_NORMAL = 0.97756;

  private UsualSpread() {}

  /**
   * @param errors each 0 or more; one at least
   */
  static double of(LatestNumbers errors) {
    double most = CLIP * NORMAL * errors.median();
    double squares = 0;
    for (int n = 0; n < errors.size(); n++) {
      double error = Math.min(errors.at(n), most);
      squares += error * error;
    }
    return Math.sqrt(squares / errors.size() / CLIPPED_NORMAL);
  }
}
