package dev.socialmetrics.report.writing;

import java.util.regex.Pattern;

/** Text as the cell of a workbook holds it. */
final class XlsxText {
  /** Most UTF-16 units of a cell; a file with more is called corrupt. */
  static final int LONGEST = 32_767;

  /** Ends a text that was cut. */
  static final String CLIPPED = "… [clipped]";

  /** What a workbook reads as an escaped character: {@code _x000D_}. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final String UNDERSCORE = "_x005F_";
  private static final int UNKNOWN = 0xFFFD;

  private XlsxText() {}

  /**
   * Never a formula, no longer than a cell takes, and without what XML cannot hold: that is shown
   * as U+FFFD. All else unchanged.
   */
  static String of(String text) {
    String safe = FormulaGuard.neutral(text);
    if (isPlain(safe)) {
      return clipped(safe);
    }
    String whole = ESCAPE.matcher(safe).replaceAll(UNDERSCORE);
    return clipped(whole.codePoints().allMatch(XlsxText::isXml) ? whole : visible(whole));
  }

  /** Whether neither blanks nor breaks are at its ends, nor a break within. */
  static boolean isTight(String text) {
    return !text.isEmpty()
        && text.charAt(0) > ' '
        && text.charAt(text.length() - 1) > ' '
        && text.indexOf('\n') < 0
        && text.indexOf('\r') < 0
        && text.indexOf('\t') < 0;
  }

  /** Printable ASCII that is no escape; most texts are. */
  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit < ' ' || unit > '~' || unit == '_' && text.startsWith("x", at + 1)) {
        return false;
      }
    }
    return true;
  }

  private static String clipped(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = LONGEST - CLIPPED.length();
    boolean halved = Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, halved ? end - 1 : end) + CLIPPED;
  }

  private static String visible(String text) {
    return text.codePoints()
        .map(point -> isXml(point) ? point : UNKNOWN)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isXml(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= UNKNOWN)
        || point >= 0x10000;
  }
}
