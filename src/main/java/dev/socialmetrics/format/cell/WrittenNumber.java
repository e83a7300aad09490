package dev.socialmetrics.format.cell;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Numbers as platforms and spreadsheets write them, turned into plain ones: grouped by thousands,
 * with a decimal comma where the format says so, with a currency sign. What is no number stays as
 * it is, for a reader to refuse.
 */
public final class WrittenNumber {
  private static final Pattern GROUPED =
      Pattern.compile("[+-]?[0-9]{1,3}(?:([,'\u2019])[0-9]{3}(?:\\1[0-9]{3})*)(?:\\.[0-9]+)?");
  private static final Pattern GROUPED_BY_POINTS =
      Pattern.compile("[+-]?[0-9]{1,3}(?:[. '\u2019\\u00A0\\u202F][0-9]{3})+(?:,[0-9]+)?");
  private static final Pattern GROUPED_BY_ANY =
      Pattern.compile("[+-]?[1-9][0-9]{0,2}([.,'\u2019 \u00A0\u202F])[0-9]{3}(?:\\1[0-9]{3})*");
  private static final Pattern COMMA = Pattern.compile("[+-]?[0-9]+,[0-9]+");
  private static final Pattern EXPONENT = Pattern.compile("[0-9](?:\\.[0-9]{1,20})?E-?[0-9]");
  private static final String SIGNS = "$€£¥₴₹";

  private WrittenNumber() {}

  /**
   * @param trimmed without a percent sign
   */
  public static String plain(String trimmed, boolean decimalComma) {
    if (isWhole(trimmed)) {
      return trimmed;
    }
    String text = withoutCurrency(trimmed);
    if (decimalComma) {
      boolean foreign = GROUPED_BY_POINTS.matcher(text).matches() || COMMA.matcher(text).matches();
      return foreign ? text.replaceAll("[. '\u2019\\u00A0\\u202F]", "").replace(',', '.') : text;
    }
    if (GROUPED.matcher(text).matches()) {
      return text.replaceAll("[,'\u2019]", "");
    }
    return EXPONENT.matcher(text).matches() ? new BigDecimal(text).toPlainString() : text;
  }

  /**
   * The same of a number that is whole, whatever parts its thousands: {@code 14.533}, {@code
   * 3,119}. Each part behind the first has three digits, and one mark is between all of them.
   */
  public static String whole(String trimmed) {
    return GROUPED_BY_ANY.matcher(trimmed).matches() ? trimmed.replaceAll("[^0-9+-]", "") : trimmed;
  }

  /** Digits and nothing else, as most numbers are. */
  private static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!CellText.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Without blanks, a percent sign or a currency's sign around it. */
  public static String bare(String text) {
    String trimmed = CellText.trim(text);
    return withoutCurrency(trimmed.endsWith("%") ? RateReader.withoutSign(trimmed) : trimmed);
  }

  private static String withoutCurrency(String trimmed) {
    int length = trimmed.length();
    if (length > 1 && SIGNS.indexOf(trimmed.charAt(0)) >= 0) {
      return CellText.trim(trimmed.substring(1));
    }
    boolean behind = length > 1 && SIGNS.indexOf(trimmed.charAt(length - 1)) >= 0;
    return behind ? CellText.trim(trimmed.substring(0, length - 1)) : trimmed;
  }

  /** A fraction as percent; a text with a percent sign is percent already. */
  public static String percent(String plain) {
    boolean number = NumberShape.of(plain) == NumberShape.PLAIN;
    return number ? new BigDecimal(plain).movePointRight(2).toPlainString() : plain;
  }
}
