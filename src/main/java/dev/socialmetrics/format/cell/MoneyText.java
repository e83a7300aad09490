package dev.socialmetrics.format.cell;

import dev.socialmetrics.domain.CurrencySigns;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount as platforms and spreadsheets write it, its number and its currency apart: {@code
 * €1,622.60}, {@code US$50.00}, {@code CHF 20}, {@code 20 kr}.
 *
 * @param number as it is written, without the currency
 * @param currencies ISO 4217 codes that the sign may mean; empty where there is none, several where
 *     it is ambiguous
 */
public record MoneyText(String number, Set<String> currencies) {
  private static final String SPACE = "[\\s\\u00A0\\u202F]*";
  private static final String SIGN = "(?<sign>[\\p{L}\\p{M}\\p{Sc}.]{1,5}?)";
  private static final String NUMBER = "(?<number>[+-]?[0-9].*)";
  private static final List<Pattern> WRITTEN =
      List.of(
          Pattern.compile(SIGN + SPACE + NUMBER),
          Pattern.compile("(?<minus>-)" + SIGN + SPACE + "(?<number>[0-9].*)"),
          Pattern.compile("(?<number>[+-]?[0-9](?:.*[0-9])?)" + SPACE + SIGN + "\\.?"));

  public MoneyText {
    currencies = Set.copyOf(currencies);
  }

  /** A text without a sign that is known stays as it is. */
  public static MoneyText of(String trimmed) {
    if (!trimmed.isEmpty() && !hasSign(trimmed)) {
      return new MoneyText(trimmed, Set.of());
    }
    for (Pattern pattern : WRITTEN) {
      Matcher matcher = pattern.matcher(trimmed);
      Set<String> known = matcher.matches() ? CurrencySigns.of(matcher.group("sign")) : Set.of();
      if (!known.isEmpty()) {
        String minus = pattern.pattern().startsWith("(?<minus>") ? "-" : "";
        return new MoneyText(minus + CellText.trim(matcher.group("number")), known);
      }
    }
    return new MoneyText(trimmed, Set.of());
  }

  private static boolean hasSign(String trimmed) {
    return !CellText.isDigit(trimmed.charAt(trimmed.length() - 1))
        || !CellText.isDigit(trimmed.charAt(0));
  }
}
