package dev.socialmetrics.format.cell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ids that a program took for numbers and wrote as such: {@code 123.0}, {@code 17,841,446,494},
 * {@code 1.89E+18}. Names, links and handles ({@code acme.0}) are none.
 */
public final class IdNumber {
  /** Digits that a number keeps whatever a program makes of it. */
  private static final int KEPT = 15;

  /** Three zeros may be those of thousands: {@code 1.000}. */
  private static final Pattern FRACTION = Pattern.compile("([0-9]+)[.,](0{1,2}|0{4,})");

  private static final Pattern THOUSANDS =
      Pattern.compile("[0-9]{1,3}([,\\u00A0\\u202F][0-9]{3})+([.]0{1,2})?");

  private static final Pattern UNSURE = Pattern.compile("[0-9]+[.]000");

  private IdNumber() {}

  /** The id as it was before; any other text as it is. */
  public static String plain(String trimmed) {
    if (!isNumber(trimmed)) {
      return trimmed;
    }
    Matcher fraction = FRACTION.matcher(trimmed);
    if (fraction.matches()) {
      return fraction.group(1).length() <= KEPT ? fraction.group(1) : trimmed;
    }
    if (!THOUSANDS.matcher(trimmed).matches()) {
      return trimmed;
    }
    int point = trimmed.indexOf('.');
    String digits = (point < 0 ? trimmed : trimmed.substring(0, point)).replaceAll("[^0-9]", "");
    return point < 0 || digits.length() <= KEPT ? digits : trimmed;
  }

  /**
   * Whether digits are gone or may be: with an exponent, or a fraction behind more of them than a
   * number keeps.
   *
   * @param plain as {@link #plain} says it
   */
  static boolean isLost(String plain) {
    return looksRounded(plain)
        || isNumber(plain)
            && (FRACTION.matcher(plain).matches()
                || THOUSANDS.matcher(plain).matches()
                || UNSURE.matcher(plain).matches());
  }

  /** Digits at both ends, and something else between: few texts, and no plain id. */
  private static boolean isNumber(String text) {
    int length = text.length();
    if (length < 3
        || !CellText.isDigit(text.charAt(0))
        || !CellText.isDigit(text.charAt(length - 1))) {
      return false;
    }
    for (int i = 1; i < length; i++) {
      if (!CellText.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** {@code 1.89E+18}: what a spreadsheet makes of a long id. */
  private static boolean looksRounded(String id) {
    int exponent = Math.max(id.indexOf('E'), id.indexOf('e'));
    if (exponent < 1 || exponent == id.length() - 1 || id.charAt(0) > '9') {
      return false;
    }
    boolean signed = id.charAt(exponent + 1) == '+';
    return (signed || id.indexOf('.') > 0)
        && NumberShape.of(id.substring(0, exponent)) == NumberShape.PLAIN
        && isDigits(id, exponent + (signed ? 2 : 1));
  }

  private static boolean isDigits(String id, int from) {
    for (int i = from; i < id.length(); i++) {
      if (!CellText.isDigit(id.charAt(i))) {
        return false;
      }
    }
    return from < id.length();
  }
}
