package dev.socialmetrics.source.workbook;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a workbook's number format makes of a number.
 *
 * @param currency the sign or code that an amount is shown with; empty for none
 */
record CellFormat(Shape shape, String currency) {
  /** What a number is shown as. */
  enum Shape {
    PLAIN,
    PERCENT,
    DATE,
    TIME
  }

  static final CellFormat PLAIN = new CellFormat(Shape.PLAIN, "");

  private static final Pattern TEXT_AND_COLOURS =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]");

  /**
   * Formats that have a number and no text of their own; the East Asian ones included. Those of
   * amounts (5 to 8, 42, 44) show the currency of whoever looks at them, and so say none.
   */
  static CellFormat ofBuiltIn(int number) {
    Shape shape =
        switch (number) {
          case 9, 10 -> Shape.PERCENT;
          case 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> Shape.DATE;
          case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> Shape.TIME;
          default -> Shape.PLAIN;
        };
    return new CellFormat(shape, "");
  }

  /**
   * @param code as a workbook writes it, such as {@code #,##0.00} or {@code d/m/yy h:mm}
   */
  static CellFormat of(String code) {
    Shape shape = shape(code.toLowerCase(Locale.ROOT));
    return new CellFormat(shape, shape == Shape.PLAIN ? ShownCurrency.of(code) : "");
  }

  private static Shape shape(String lower) {
    String bare = TEXT_AND_COLOURS.matcher(lower).replaceAll("").split(";", 2)[0];
    if (bare.equals("general") || bare.equals("standard")) {
      return Shape.PLAIN;
    }
    if (bare.indexOf('%') >= 0) {
      return Shape.PERCENT;
    }
    boolean hasTime = bare.indexOf('h') >= 0 || bare.indexOf('s') >= 0;
    boolean hasDay = bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0;
    if (hasDay || bare.indexOf('m') >= 0 && !hasTime && bare.indexOf('[') < 0) {
      return Shape.DATE;
    }
    return hasTime || bare.indexOf('[') >= 0 ? Shape.TIME : Shape.PLAIN;
  }
}
