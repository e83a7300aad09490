package dev.socialmetrics.metric;

import java.math.BigDecimal;
import java.math.MathContext;

/** Division in decimal, 34 digits, rounded once to a double. */
public final class Ratio {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int LONG_DIGITS = 19;
  private static final long EXACT = 1L << 53;
  private static final long EXACT_HUNDREDTH = EXACT / 100;

  private Ratio() {}

  /**
   * {@code numerator / denominator x 100}, whatever their size.
   *
   * @throws ArithmeticException when the denominator is 0
   */
  public static double percent(long numerator, long denominator) {
    // Up to 2^53 both numbers are exact doubles, and IEEE division rounds their quotient to the
    // nearest double, as rounding the exact quotient would. Nor can the 34 digits of the decimal
    // way differ: a quotient a/b of such integers is never halfway between two doubles (an odd
    // 54-bit number would have to divide a), and differs from any such halfway point m by at least
    // m/(b x 2^54) > m x 2^-107 = 6e-33 m, while 34 digits are exact to 5e-34.
    if (isSmall(numerator, EXACT_HUNDREDTH) && isSmall(denominator, EXACT) && denominator != 0) {
      return (double) (numerator * 100) / (double) denominator;
    }
    return of(BigDecimal.valueOf(numerator).multiply(HUNDRED), BigDecimal.valueOf(denominator));
  }

  /**
   * {@code numerator / denominator x 100}.
   *
   * @throws ArithmeticException when the denominator is 0
   */
  public static double percent(BigDecimal numerator, BigDecimal denominator) {
    return isWhole(numerator) && isWhole(denominator)
        ? percent(numerator.longValue(), denominator.longValue())
        : of(numerator.multiply(HUNDRED), denominator);
  }

  /**
   * {@code numerator / denominator}.
   *
   * @throws ArithmeticException when the denominator is 0
   */
  public static double of(BigDecimal numerator, BigDecimal denominator) {
    return numerator.divide(denominator, MathContext.DECIMAL128).doubleValue();
  }

  /** Whether it is written without decimals and fits a {@code long}. */
  private static boolean isWhole(BigDecimal value) {
    return value.scale() == 0 && value.precision() < LONG_DIGITS;
  }

  private static boolean isSmall(long value, long limit) {
    return value > -limit && value < limit;
  }
}
