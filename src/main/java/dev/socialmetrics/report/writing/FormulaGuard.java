package dev.socialmetrics.report.writing;

/** Keeps text from being run as a formula when a spreadsheet opens it. */
final class FormulaGuard {
  private static final String TRIGGERS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
  private static final String QUOTES = "\"'`\u2018\u2019\u201C\u201D\u00AB\u00BB\uFF02\uFF07";

  private FormulaGuard() {}

  /** The text, after an apostrophe where it would be run. */
  static String neutral(String text) {
    return runs(text) ? "'" + text : text;
  }

  /**
   * True when the first character that counts, after blanks, marks and quotes, starts a formula.
   */
  static boolean runs(String text) {
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (TRIGGERS.indexOf(point) >= 0) {
        return true;
      }
      if (!isPassedOver(point)) {
        return false;
      }
      at += Character.charCount(point);
    }
    return false;
  }

  private static boolean isPassedOver(int point) {
    int type = Character.getType(point);
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || type == Character.FORMAT
        || type == Character.CONTROL
        || QUOTES.indexOf(point) >= 0;
  }
}
