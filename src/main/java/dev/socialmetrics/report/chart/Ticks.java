package dev.socialmetrics.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis of round numbers, evenly spaced from its foot to its head: steps of 1, 2, 2.5 or 5 times
 * a power of ten.
 *
 * @param values two or more, ascending; the first is the foot, the last the head
 */
public record Ticks(List<BigDecimal> values) {
  private static final int MOST_STEPS = 4;
  private static final List<BigDecimal> ROUND =
      List.of(
          BigDecimal.ONE,
          BigDecimal.valueOf(2),
          new BigDecimal("2.5"),
          BigDecimal.valueOf(5),
          BigDecimal.TEN);

  public Ticks {
    values = List.copyOf(values);
    if (values.size() < 2) {
      throw new IllegalArgumentException("an axis has two values or more");
    }
  }

  /**
   * The shortest axis of at most five values that holds both ends. Where they are one, it reaches
   * from there to the next round number, so that there is something to draw on.
   *
   * @param smallestStep 1 for counts, less for rates
   */
  public static Ticks holding(double low, double high, BigDecimal smallestStep) {
    double span = Math.max(high - low, smallestStep.doubleValue());
    for (int power = magnitude(span) - 1; ; power++) {
      for (BigDecimal round : ROUND) {
        BigDecimal step = round.scaleByPowerOfTen(power);
        if (step.compareTo(smallestStep) >= 0 && steps(low, high, step) <= MOST_STEPS) {
          return between(low, high, step);
        }
      }
    }
  }

  public double foot() {
    return values.get(0).doubleValue();
  }

  public double head() {
    return values.get(values.size() - 1).doubleValue();
  }

  private static Ticks between(double low, double high, BigDecimal step) {
    long first = first(low, step);
    long last = Math.max(first + 1, last(high, step));
    List<BigDecimal> values = new ArrayList<>();
    for (long n = first; n <= last; n++) {
      values.add(plain(step.multiply(BigDecimal.valueOf(n))));
    }
    return new Ticks(values);
  }

  /** Without a needless point or exponent. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static long steps(double low, double high, BigDecimal step) {
    return last(high, step) - first(low, step);
  }

  private static long first(double low, BigDecimal step) {
    return (long) Math.floor(low / step.doubleValue());
  }

  private static long last(double high, BigDecimal step) {
    return (long) Math.ceil(high / step.doubleValue());
  }

  private static int magnitude(double span) {
    return (int) Math.floor(Math.log10(span)) - 1;
  }
}
