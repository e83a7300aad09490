package dev.socialmetrics.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rounds where numbers are printed, and only there: half up, by what a person would read. */
public final class Rounding {
  /** Decimal places of rates and money. */
  public static final int PLACES = 2;

  /** Decimal places of the cost per person reached. */
  public static final int COST_PER_REACH_PLACES = 4;

  private static final Map<String, Integer> CODES = codes();

  private Rounding() {}

  /** 0.125 becomes 0.13; the shortest decimal that is this double is rounded. */
  public static BigDecimal of(double value, int places) {
    return of(BigDecimal.valueOf(value), places);
  }

  public static BigDecimal of(BigDecimal value, int places) {
    return value.setScale(places, RoundingMode.HALF_UP);
  }

  /** The places that a column of that name is printed with. */
  public static int placesOf(String column) {
    return column.equals("cost_per_reach") ? COST_PER_REACH_PLACES : PLACES;
  }

  /**
   * The places that people write amounts of a currency with: 0 of yen, 3 of dinars; {@link #PLACES}
   * where the currency is not known. Source: ISO 4217, as the Java platform has it.
   */
  public static int placesOfCurrency(Optional<String> currency) {
    return currency.map(CODES::get).orElse(PLACES);
  }

  private static Map<String, Integer> codes() {
    return Currency.getAvailableCurrencies().stream()
        .filter(currency -> currency.getDefaultFractionDigits() >= 0)
        .collect(Collectors.toMap(Currency::getCurrencyCode, Currency::getDefaultFractionDigits));
  }
}
