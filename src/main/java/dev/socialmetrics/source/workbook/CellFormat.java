package dev.socialmetrics.source.workbook;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a workbook's number format makes of a number. */
enum CellFormat {
  PLAIN,
  PERCENT,
  DATE,
  TIME;

  private static final Pattern TEXT_AND_COLOURS =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]");

  /** Formats that have a number and no text of their own; the East Asian ones included. */
  static CellFormat ofBuiltIn(int number) {
    return switch (number) {
      case 9, 10 -> PERCENT;
      case 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> DATE;
      case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> TIME;
      default -> PLAIN;
    };
  }

  /**
   * @param code as a workbook writes it, such as {@code #,##0.00} or {@code d/m/yy h:mm}
   */
  static CellFormat of(String code) {
    String lower = code.toLowerCase(Locale.ROOT);
    String bare = TEXT_AND_COLOURS.matcher(lower).replaceAll("").split(";", 2)[0];
    if (bare.equals("general") || bare.equals("standard")) {
      return PLAIN;
    }
    if (bare.indexOf('%') >= 0) {
      return PERCENT;
    }
    boolean hasTime = bare.indexOf('h') >= 0 || bare.indexOf('s') >= 0;
    boolean hasDay = bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0;
    if (hasDay || bare.indexOf('m') >= 0 && !hasTime && bare.indexOf('[') < 0) {
      return DATE;
    }
    return hasTime || bare.indexOf('[') >= 0 ? TIME : PLAIN;
  }
}
