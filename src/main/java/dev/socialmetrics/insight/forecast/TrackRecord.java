package dev.socialmetrics.insight.forecast;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * The errors of forecasts of so many days, from the oldest origin on. Errors are on the scale where
 * days are compared.
 */
final class TrackRecord {
  /** Earlier errors that an interval needs which holds the truth four times in five. */
  static final int LEAST_FOR_LIKELY = 20;

  /** And 19 times in 20. */
  static final int LEAST_FOR_NEARLY_CERTAIN = 80;

  private static final double PERCENT = 100;

  private static final double LIKELY = 0.8;
  private static final double NEARLY_CERTAIN = 0.95;

  /**
   * Forecasts from days that follow each other make nearly the same error: of forecasts of d days,
   * (d + 2) / 4 count as one.
   */
  private static final double ALIKE = 4;

  private static final double ALIKE_AT_LEAST = 2;

  private static final Quantile QUANTILE = Quantile.withDefaults();

  private final int days;
  private final int[] origins;
  private final double[] errors;
  private double absolute;
  private int size;

  /**
   * @param days how far each looked ahead
   * @param most origins
   */
  TrackRecord(int days, int most) {
    this.days = days;
    this.origins = new int[most];
    this.errors = new double[most];
  }

  /**
   * @param origin place of the day that it looked ahead from; later than those before
   * @param error what came less what was expected, on the scale
   * @param distance the same without a sign, in the metric's unit
   */
  void add(int origin, double error, double distance) {
    origins[size] = origin;
    errors[size++] = error;
    absolute += distance;
  }

  int size() {
    return size;
  }

  /** Sum of the distances, in the metric's unit. */
  double absolute() {
    return absolute;
  }

  /** What is added to a forecast, on the scale; empty with too few errors. */
  Optional<Interval> likely() {
    return size < LEAST_FOR_LIKELY ? Optional.empty() : Optional.of(holding(LIKELY));
  }

  Optional<Interval> nearlyCertain() {
    return size < LEAST_FOR_NEARLY_CERTAIN
        ? Optional.empty()
        : Optional.of(holding(NEARLY_CERTAIN));
  }

  private Interval holding(double share) {
    double[] sorted = new double[size];
    for (int n = 0; n < size; n++) {
      sorted[n] = Math.abs(errors[n]);
    }
    Arrays.sort(sorted);
    return holding(share, sorted, size);
  }

  /**
   * As far up as down: the next errors go the other way as often as those before did.
   *
   * @param sorted sizes of errors, smallest first
   */
  private Interval holding(double share, double[] sorted, int count) {
    double different = Math.min(count, count * ALIKE / (days + ALIKE_AT_LEAST));
    double widened = Math.min(1, share * (different + 1) / different);
    double error = QUANTILE.evaluate(count, n -> sorted[n], widened);
    return new Interval(-error, error);
  }

  /**
   * How many of the likely intervals held the truth, each made of the errors that were known on its
   * day. Percent; empty where there was none.
   */
  OptionalDouble coverage() {
    double[] sorted = new double[size];
    int known = 0;
    int made = 0;
    int held = 0;
    for (int n = 0; n < size; n++) {
      while (known < n && origins[known] + days <= origins[n]) {
        insert(sorted, known, Math.abs(errors[known]));
        known++;
      }
      if (known >= LEAST_FOR_LIKELY) {
        made++;
        held += holding(LIKELY, sorted, known).contains(errors[n]) ? 1 : 0;
      }
    }
    return made == 0 ? OptionalDouble.empty() : OptionalDouble.of(PERCENT * held / made);
  }

  private static void insert(double[] sorted, int count, double value) {
    int found = Arrays.binarySearch(sorted, 0, count, value);
    int at = found < 0 ? -found - 1 : found;
    System.arraycopy(sorted, at, sorted, at + 1, count - at);
    sorted[at] = value;
  }
}
