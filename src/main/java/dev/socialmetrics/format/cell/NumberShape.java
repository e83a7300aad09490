package dev.socialmetrics.format.cell;

/** What a text that should be a number looks like. Looks at each character once, whatever it is. */
public enum NumberShape {
  /** Sign, ASCII digits and at most one decimal point. */
  PLAIN,
  /** Longer than any number a platform writes. */
  TOO_LONG,
  /** Digits with commas, points, blanks or apostrophes that only a locale can explain. */
  LOCALE,
  /** {@code NaN}, {@code Infinity}. */
  NOT_FINITE,
  /** Anything else: words, exponents, hexadecimal, digits of other scripts. */
  OTHER;

  /** Longest text that is looked at as a number, in characters. */
  public static final int MAX_LENGTH = 64;

  /** The shape of a trimmed text. */
  public static NumberShape of(String text) {
    if (text.length() > MAX_LENGTH) {
      return TOO_LONG;
    }
    int digits = 0;
    int points = 0;
    int others = 0;
    int start = signLength(text);
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (CellText.isDigit(c)) {
        digits++;
      } else if (c == '.') {
        points++;
      } else if (isSeparator(c)) {
        others++;
      } else {
        return isNotFinite(text.substring(start)) ? NOT_FINITE : OTHER;
      }
    }
    if (digits == 0) {
      return OTHER;
    }
    return points <= 1 && others == 0 ? PLAIN : LOCALE;
  }

  /** 1 when the text starts with a sign, else 0. */
  static int signLength(String text) {
    return text.startsWith("-") || text.startsWith("+") ? 1 : 0;
  }

  private static boolean isSeparator(char c) {
    return c == ',' || c == '\'' || c == ' ' || c == 0xA0 || c == 0x202F || c == 0x2019;
  }

  private static boolean isNotFinite(String unsigned) {
    return unsigned.equalsIgnoreCase("nan")
        || unsigned.equalsIgnoreCase("inf")
        || unsigned.equalsIgnoreCase("infinity")
        || unsigned.equals("∞");
  }
}
