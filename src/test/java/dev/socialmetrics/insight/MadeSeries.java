package dev.socialmetrics.insight;

import dev.socialmetrics.insight.series.MetricDays;
import java.time.LocalDate;
import java.util.Random;

/** Days whose truth is known: a level, a weekly season, a trend, and noise of a known size. */
public final class MadeSeries {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
  private static final int WEEK = 7;

  private final Random random;
  private final double sigma;

  /**
   * @param sigma standard deviation of the logarithm of a day's noise
   */
  public MadeSeries(long seed, double sigma) {
    this.random = new Random(seed);
    this.sigma = sigma;
  }

  /** Counts of a day: log-normal around a level with a weekly season. */
  public double[] counts(int days, double level) {
    double[] season = season();
    double[] values = new double[days];
    for (int n = 0; n < days; n++) {
      double noise = sigma * random.nextGaussian();
      values[n] = Math.rint(level * Math.exp(season[n % WEEK] + noise));
    }
    return values;
  }

  /** A stock that gains a log-normal number a day. */
  public double[] stock(int days, double start, double gain) {
    double[] gains = counts(days, gain);
    double[] values = new double[days];
    double now = start;
    for (int n = 0; n < days; n++) {
      now += gains[n];
      values[n] = now;
    }
    return values;
  }

  private double[] season() {
    double[] season = new double[WEEK];
    for (int n = 0; n < WEEK; n++) {
      season[n] = 0.25 * random.nextGaussian();
    }
    return season;
  }

  /** From a Monday on. */
  public static MetricDays days(double... values) {
    return MetricDays.of(FIRST, values);
  }
}
