package dev.socialmetrics.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** How values look in a report. The only place where rates are rounded. */
final class Printed {
  private static final Pattern NUMERIC_ID = Pattern.compile("0|[1-9][0-9]{0,14}");

  private Printed() {}

  /** An id of digits only is a number, as long as it comes back unchanged; else text. */
  static Object accountId(String id) {
    return NUMERIC_ID.matcher(id).matches() ? (Object) Long.valueOf(id) : id;
  }

  /** Two places, HALF_UP; at least one place is shown: {@code 400.0}, {@code 3.39}. */
  static BigDecimal rate(BigDecimal rate) {
    BigDecimal rounded = rate.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 1 ? rounded.setScale(1) : rounded;
  }

  static BigDecimal rate(double rate) {
    return rate(BigDecimal.valueOf(rate));
  }
}
