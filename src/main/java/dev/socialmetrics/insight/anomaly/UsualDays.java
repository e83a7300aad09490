package dev.socialmetrics.insight.anomaly;

import dev.socialmetrics.insight.series.LatestNumbers;
import dev.socialmetrics.insight.series.Measure;
import dev.socialmetrics.insight.series.Medians;
import dev.socialmetrics.insight.series.MetricDays;
import dev.socialmetrics.insight.series.WeekdayPattern;

/**
 * What is usual on the next day, learnt from earlier days only: the median of the last 28 days that
 * are known, each without its weekday's factor, and the factor of the day; the spread is that of
 * the last 56 errors that this rule made. Mutable.
 */
final class UsualDays {
  private static final int LEVEL_DAYS = 28;
  private static final int ERRORS = 56;

  /** So far back a day says what is usual now. */
  static final int REACH_BACK = 56;

  /**
   * Days before a day that say what is usual on it: errors, and the days that these are made of.
   */
  static final int SAYING = ERRORS + REACH_BACK;

  /** With fewer days nothing is expected; a new level has so many when it is found. */
  private static final int LEAST_LEVEL_DAYS = 7;

  /**
   * Of the days so far back so many must be known before a day is compared: after a hole, too. Days
   * of the same weekday may be older.
   */
  static final int LEAST_DAYS = REACH_BACK / 2;

  private static final int LEAST_WEEKS = 3;

  /** With fewer weeks of a weekday an error is that of the pattern. */
  private static final int LEARNT_WEEKS = 2;

  /** Few errors say little of the spread: it is held to be wider by so many in their number. */
  private static final double FEW = 1;

  private final Measure measure;
  private final MetricDays scaled;
  private final WeekdayPattern pattern;
  private final LatestNumbers errors = new LatestNumbers(ERRORS);
  private final double[] level = new double[LEVEL_DAYS];
  private int baseline;

  UsualDays(Measure measure, MetricDays scaled) {
    this.measure = measure;
    this.scaled = scaled;
    this.pattern = new WeekdayPattern(scaled);
  }

  /** What is expected of a day, on the scale, and how far usual days are from it. */
  record Expectation(Measure measure, double scaled, double spread) {
    /** Distance in standard deviations. */
    double z(double value) {
      return measure.distance(value, scaled, spread);
    }

    /** The value, not scaled, at a distance. */
    double at(double z) {
      return measure.value(measure.at(z, scaled, spread));
    }
  }

  /**
   * What the days before that place lead to expect, on the scale; {@code NaN} where they are too
   * few. Places only grow.
   */
  double expected(int place) {
    pattern.learnBefore(place);
    int found = 0;
    int oldest = Math.max(baseline, place - REACH_BACK);
    for (int n = place - 1; n >= oldest && found < LEVEL_DAYS; n--) {
      if (scaled.isKnown(n)) {
        level[found++] = scaled.at(n) - pattern.factor(n);
      }
    }
    return found < LEAST_LEVEL_DAYS ? Double.NaN : Medians.of(level, found) + pattern.factor(place);
  }

  /** The same with how far usual days are from it, as far as errors are known. */
  Expectation expectation(double expected) {
    double spread =
        Math.max(spread() * measure.size(expected), measure.leastSpread(measure.value(expected)));
    return new Expectation(measure, expected, spread);
  }

  /** Whether enough is known to judge the day. */
  boolean canJudge(int place) {
    return isKnownWell(scaled, place) && pattern.weeks(place) >= LEAST_WEEKS;
  }

  /** Whether half of the days right before that place are known. */
  static boolean isKnownWell(MetricDays days, int place) {
    int known = 0;
    for (int n = place - REACH_BACK; n < place; n++) {
      known += days.isKnown(n) ? 1 : 0;
    }
    return known >= LEAST_DAYS;
  }

  /**
   * Takes a day in, after it was compared with what was expected.
   *
   * @param expected {@code NaN} where nothing was
   */
  void learn(int place, double expected) {
    if (!Double.isNaN(expected) && pattern.weeks(place) >= LEARNT_WEEKS) {
      errors.add(Math.abs(scaled.at(place) - expected) / measure.size(expected));
    }
  }

  /** Days before that place say nothing any more of what is usual. */
  void startAnew(int place) {
    baseline = place;
  }

  private double spread() {
    int count = errors.size();
    return count == 0 ? 0 : UsualSpread.of(errors) * (1 + FEW / count);
  }
}
