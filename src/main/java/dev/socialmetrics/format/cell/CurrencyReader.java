package dev.socialmetrics.format.cell;

import dev.socialmetrics.problem.ProblemCode;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the ISO 4217 code of an amount; written in upper case. */
public record CurrencyReader() implements CellReader {
  private static final Set<String> NO_MONEY = Set.of("XXX", "XTS");
  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .filter(code -> !NO_MONEY.contains(code))
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public Object read(String text, CellNotes notes) {
    String trimmed = CellText.trim(text);
    if (CellText.isAbsent(trimmed)) {
      return null;
    }
    String code = trimmed.length() == 3 ? trimmed.toUpperCase(Locale.ROOT) : trimmed;
    return CODES.contains(code)
        ? code
        : notes.reject(
            ProblemCode.CELL_CURRENCY_UNKNOWN,
            "an ISO 4217 code such as EUR",
            "Correct the cell or leave it empty for the account's currency");
  }
}
