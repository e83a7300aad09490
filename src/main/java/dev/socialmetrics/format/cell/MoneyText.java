package dev.socialmetrics.format.cell;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An amount as platforms and spreadsheets write it, its number and its currency apart: {@code
 * €1,622.60}, {@code US$50.00}, {@code CHF 20}, {@code 20 kr}.
 *
 * @param number as it is written, without the currency
 * @param currencies ISO 4217 codes that the sign may stand for; empty where there is none, several
 *     where it is ambiguous
 */
public record MoneyText(String number, Set<String> currencies) {
  private static final Map<String, Set<String>> SIGNS =
      Map.ofEntries(
          Map.entry("€", Set.of("EUR")),
          Map.entry("£", Set.of("GBP")),
          Map.entry("₴", Set.of("UAH")),
          Map.entry("₹", Set.of("INR")),
          Map.entry("₩", Set.of("KRW")),
          Map.entry("₺", Set.of("TRY")),
          Map.entry("₪", Set.of("ILS")),
          Map.entry("zł", Set.of("PLN")),
          Map.entry("US$", Set.of("USD")),
          Map.entry("R$", Set.of("BRL")),
          Map.entry("A$", Set.of("AUD")),
          Map.entry("C$", Set.of("CAD")),
          Map.entry("CA$", Set.of("CAD")),
          Map.entry("NZ$", Set.of("NZD")),
          Map.entry("HK$", Set.of("HKD")),
          Map.entry("S$", Set.of("SGD")),
          Map.entry("MX$", Set.of("MXN")),
          Map.entry(
              "$",
              Set.of("USD", "AUD", "CAD", "NZD", "HKD", "SGD", "MXN", "ARS", "CLP", "COP", "TWD")),
          Map.entry("¥", Set.of("JPY", "CNY")),
          Map.entry("kr", Set.of("SEK", "NOK", "DKK", "ISK")));

  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private static final String SPACE = "[\\s\\u00A0\\u202F]*";
  private static final String SIGN = "(?<sign>[\\p{L}\\p{Sc}]{1,3})";
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
      Set<String> known = matcher.matches() ? known(matcher.group("sign")) : Set.of();
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

  private static Set<String> known(String sign) {
    String code = sign.toUpperCase(Locale.ROOT);
    return CODES.contains(code)
        ? Set.of(code)
        : SIGNS.getOrDefault(sign, SIGNS.getOrDefault(sign.toLowerCase(Locale.ROOT), Set.of()));
  }
}
