package dev.socialmetrics.format.draft;

import java.util.Currency;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Codes of currencies in labels. */
final class Currencies {
  private static final Pattern IN_LABEL = Pattern.compile("\\(([A-Z]{3})\\)");
  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toSet());

  private Currencies() {}

  /** {@code Cost (EUR)} is {@code Cost ({currency})}, as formats write it. */
  static String open(String label) {
    return replaced(label, "({currency})");
  }

  /** {@code Cost}. */
  static String without(String label) {
    return replaced(label, "").strip();
  }

  private static String replaced(String label, String by) {
    Matcher code = IN_LABEL.matcher(label);
    return code.find() && CODES.contains(code.group(1))
        ? label.substring(0, code.start()) + by + label.substring(code.end())
        : label;
  }
}
