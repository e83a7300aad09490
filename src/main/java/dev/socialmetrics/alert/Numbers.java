package dev.socialmetrics.alert;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures within a sentence. */
final class Numbers {
  private Numbers() {}

  /** {@code 8.16 %}. */
  static String percent(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString() + " %";
  }

  /** {@code 15,250}. */
  static String count(BigDecimal value) {
    return String.format(
        Locale.ROOT, "%,d", value.setScale(0, RoundingMode.HALF_UP).toBigInteger());
  }
}
