package dev.socialmetrics.report.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts numbers in the place of names in a formula. */
public final class Calculation {
  private static final Pattern NAME = Pattern.compile("[a-z]+\\([a-z_]+\\)|[a-z][a-z_0-9]+");
  private static final int MOST_TERMS = 6;

  private Calculation() {}

  /** {@code 15250 - 14750 = 500}; empty where the formula or a number is missing. */
  public static String of(String formula, Map<String, String> numbers, Optional<Object> value) {
    List<String> names = NAME.matcher(formula).results().map(found -> found.group()).toList();
    if (formula.isEmpty() || value.isEmpty() || !numbers.keySet().containsAll(names)) {
      return "";
    }
    String put = NAME.matcher(formula).replaceAll(found -> numbers.get(found.group()));
    return put.equals(text(value.get())) ? "" : put + " = " + text(value.get());
  }

  /** {@code (1 + 2 + … + 9, 30 values)}: all of few values, the ends of many. */
  public static String sum(List<?> values) {
    if (values.size() == 1) {
      return text(values.get(0));
    }
    if (values.size() <= MOST_TERMS) {
      return "(" + String.join(" + ", values.stream().map(Calculation::text).toList()) + ")";
    }
    return String.format(
        Locale.ROOT,
        "(%s + %s + … + %s, %d values)",
        text(values.get(0)),
        text(values.get(1)),
        text(values.get(values.size() - 1)),
        values.size());
  }

  public static String text(Object value) {
    return value instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(value);
  }
}
