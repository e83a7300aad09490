package dev.socialmetrics.domain;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The signs and codes that amounts are written with, and the currencies they may mean. */
public final class CurrencySigns {
  private static final Map<String, Set<String>> SIGNS =
      Map.ofEntries(
          Map.entry("€", Set.of("EUR")),
          Map.entry("£", Set.of("GBP")),
          Map.entry("₴", Set.of("UAH")),
          Map.entry("₹", Set.of("INR")),
          Map.entry("₩", Set.of("KRW")),
          Map.entry("₺", Set.of("TRY")),
          Map.entry("₪", Set.of("ILS")),
          Map.entry("₽", Set.of("RUB")),
          Map.entry("₱", Set.of("PHP")),
          Map.entry("₫", Set.of("VND")),
          Map.entry("฿", Set.of("THB")),
          Map.entry("₦", Set.of("NGN")),
          Map.entry("₸", Set.of("KZT")),
          Map.entry("₡", Set.of("CRC")),
          Map.entry("zł", Set.of("PLN")),
          Map.entry("kč", Set.of("CZK")),
          Map.entry("ft", Set.of("HUF")),
          Map.entry("lei", Set.of("RON", "MDL")),
          Map.entry("rp", Set.of("IDR")),
          Map.entry("rm", Set.of("MYR")),
          Map.entry("fr", Set.of("CHF")),
          Map.entry("r", Set.of("ZAR")),
          Map.entry("rs", Set.of("INR", "PKR", "LKR", "NPR", "MUR")),
          Map.entry("US$", Set.of("USD")),
          Map.entry("R$", Set.of("BRL")),
          Map.entry("A$", Set.of("AUD")),
          Map.entry("C$", Set.of("CAD")),
          Map.entry("CA$", Set.of("CAD")),
          Map.entry("NZ$", Set.of("NZD")),
          Map.entry("HK$", Set.of("HKD")),
          Map.entry("NT$", Set.of("TWD")),
          Map.entry("S$", Set.of("SGD")),
          Map.entry("MX$", Set.of("MXN")),
          Map.entry(
              "$",
              Set.of("USD", "AUD", "CAD", "NZD", "HKD", "SGD", "MXN", "ARS", "CLP", "COP", "TWD")),
          Map.entry("¥", Set.of("JPY", "CNY")),
          Map.entry("￥", Set.of("JPY", "CNY")),
          Map.entry("kr", Set.of("SEK", "NOK", "DKK", "ISK")));

  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private CurrencySigns() {}

  /**
   * ISO 4217 codes that a sign or code may mean; none where it is unknown, several where it is
   * ambiguous.
   *
   * @param sign such as {@code €}, {@code US$}, {@code chf}, {@code kr.}
   */
  public static Set<String> of(String sign) {
    String bare = sign.endsWith(".") ? sign.substring(0, sign.length() - 1) : sign;
    String code = bare.toUpperCase(Locale.ROOT);
    return CODES.contains(code)
        ? Set.of(code)
        : SIGNS.getOrDefault(bare, SIGNS.getOrDefault(bare.toLowerCase(Locale.ROOT), Set.of()));
  }
}
