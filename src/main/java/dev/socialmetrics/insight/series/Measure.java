package dev.socialmetrics.insight.series;

/** The scale on which days of a metric are compared: where equal steps mean equal news. */
public enum Measure {
  /** Counts of a day, 0 or more: their logarithm, since twice as many is the same news for all. */
  COUNT {
    @Override
    public double scaled(double value) {
      return Math.log1p(Math.max(0, value));
    }

    @Override
    public double value(double scaled) {
      return Math.max(0, Math.expm1(scaled));
    }

    @Override
    public double leastSpread(double expected) {
      return Math.max(NARROWEST, Math.sqrt(Math.max(0, expected)) / (1 + Math.max(0, expected)));
    }
  },

  /** What a stock gained in a day, of either sign: as it is. */
  CHANGE {
    @Override
    public double scaled(double value) {
      return value;
    }

    @Override
    public double value(double scaled) {
      return scaled;
    }

    @Override
    public double leastSpread(double expected) {
      return Math.max(1, Math.sqrt(Math.abs(expected)));
    }

    @Override
    public double size(double scaled) {
      return FEW_PEOPLE + Math.abs(scaled);
    }

    @Override
    public double distance(double scaled, double expected, double spread) {
      double wide = WIDE * spread;
      return (asinh(scaled / wide) - asinh(expected / wide)) * Math.hypot(expected, wide) / spread;
    }

    @Override
    public double at(double distance, double expected, double spread) {
      double wide = WIDE * spread;
      return wide
          * Math.sinh(asinh(expected / wide) + distance * spread / Math.hypot(expected, wide));
    }
  },

  /** Percentages, 0 or more: the logarithm of their hundredths. */
  RATE {
    @Override
    public double scaled(double value) {
      return Math.log1p(Math.max(0, value) * HUNDREDTHS);
    }

    @Override
    public double value(double scaled) {
      return Math.max(0, Math.expm1(scaled) / HUNDREDTHS);
    }

    @Override
    public double leastSpread(double expected) {
      return NARROWEST;
    }
  };

  /** Exports round, and days end at other hours: steps of less than a twentieth are no news. */
  private static final double NARROWEST = 0.05;

  private static final double HUNDREDTHS = 100;

  /** Gains are compared as they are within so many standard deviations, as ratios beyond. */
  private static final double WIDE = 5;

  /** Of changes of fewer people the errors are of one size. */
  private static final double FEW_PEOPLE = 10;

  /** The value on this scale. */
  public abstract double scaled(double value);

  /** The value of a number on this scale. */
  public abstract double value(double scaled);

  /**
   * The smallest standard deviation on this scale that days are held to have, whatever the past
   * says: a count of people is uncertain by its square root.
   *
   * @param expected a value, not scaled
   */
  public abstract double leastSpread(double expected);

  /**
   * How large errors are where that is expected, beside those where something else is: on a
   * logarithmic scale they are alike, gains vary the more the more are gained.
   */
  public double size(double scaled) {
    return 1;
  }

  /**
   * How far a day is from what was expected of it, in standard deviations of usual days; gains that
   * are large beside their spread are compared as ratios, since they vary the more upwards.
   */
  public double distance(double scaled, double expected, double spread) {
    return (scaled - expected) / spread;
  }

  /** What is so far from the expected, on this scale. */
  public double at(double distance, double expected, double spread) {
    return expected + distance * spread;
  }

  private static double asinh(double value) {
    return Math.signum(value) * Math.log(Math.abs(value) + Math.hypot(value, 1));
  }
}
