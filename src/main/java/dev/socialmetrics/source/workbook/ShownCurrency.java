package dev.socialmetrics.source.workbook;

import dev.socialmetrics.domain.CurrencySigns;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The currency in a workbook's number format: {@code [$£-809]#,##0.00}, {@code "€"#,##0}, {@code
 * #,##0.00\ "kr"}. Other texts beside a number ({@code 0" posts"}) are none.
 */
final class ShownCurrency {
  /** What the square brackets with a dollar sign hold is a currency, whether it is known or not. */
  private static final Pattern IN_BRACKETS =
      Pattern.compile("\\[\\$([^\\]\\-]+)(?:-([^\\]]*))?\\]");

  /**
   * Dollars and pesos, by the country's number in a format as Windows counts them. That of the
   * United States is not among them: spreadsheets write it for any dollar.
   */
  private static final Map<String, String> OF_COUNTRY =
      Map.ofEntries(
          Map.entry("$C09", "AUD"),
          Map.entry("$1009", "CAD"),
          Map.entry("$1409", "NZD"),
          Map.entry("$80A", "MXN"),
          Map.entry("$4809", "SGD"),
          Map.entry("$C04", "HKD"),
          Map.entry("$404", "TWD"),
          Map.entry("$2C0A", "ARS"),
          Map.entry("$340A", "CLP"),
          Map.entry("$240A", "COP"));

  private static final Pattern PART =
      Pattern.compile("\"(?<text>[^\"]*)\"|\\\\(?<one>.)|[_*].|\\[[^\\]]*\\]|(?<other>.)");

  private static final String DIGITS = "0#?,.;";

  private ShownCurrency() {}

  /** Empty where the format shows none. */
  static String of(String code) {
    Matcher bracket = IN_BRACKETS.matcher(code);
    if (bracket.find()) {
      String sign = withoutPoint(bracket.group(1).strip());
      String country = bracket.group(2) == null ? "" : bracket.group(2).toUpperCase(Locale.ROOT);
      return OF_COUNTRY.getOrDefault(sign + country.replaceFirst("^0+", ""), sign);
    }
    for (String text : texts(code).split("#")) {
      String sign = withoutPoint(text.strip());
      if (isCurrency(sign)) {
        return sign;
      }
    }
    return "";
  }

  private static String withoutPoint(String sign) {
    return sign.endsWith(".") ? sign.substring(0, sign.length() - 1) : sign;
  }

  /** Words such as "all" are codes in capitals only. */
  private static boolean isCurrency(String text) {
    boolean isWord = text.length() >= 3 && !text.equals(text.toUpperCase(Locale.ROOT));
    return !text.isEmpty() && !isWord && !CurrencySigns.of(text).isEmpty();
  }

  /** The first section's texts, digits and their separators as {@code #}. */
  private static String texts(String code) {
    StringBuilder texts = new StringBuilder();
    Matcher part = PART.matcher(code);
    while (part.find()) {
      String other = part.group("other");
      if (";".equals(other)) {
        break;
      }
      String text = part.group("text") != null ? part.group("text") : part.group("one");
      if (text != null) {
        texts.append(text.replace('#', ' '));
      } else if (other != null) {
        texts.append(DIGITS.contains(other) ? "#" : other);
      } else {
        texts.append(' ');
      }
    }
    return texts.toString();
  }
}
