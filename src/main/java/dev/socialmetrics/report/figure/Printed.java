package dev.socialmetrics.report.figure;

import static java.util.stream.Collectors.joining;

import dev.socialmetrics.metric.Rounding;
import dev.socialmetrics.metric.figure.FigureType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How values look in a report. The only place where rates are rounded. */
public final class Printed {
  private static final Pattern NUMERIC_ID = Pattern.compile("0|[1-9][0-9]{0,14}");

  private Printed() {}

  /** An id of digits only is a number, as long as it comes back unchanged; else text. */
  public static Object accountId(String id) {
    return NUMERIC_ID.matcher(id).matches() ? (Object) Long.valueOf(id) : id;
  }

  /** Two places, HALF_UP; at least one place is shown: {@code 400.0}, {@code 3.39}. */
  public static BigDecimal rate(BigDecimal rate) {
    BigDecimal rounded = rate.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 1 ? rounded.setScale(1) : rounded;
  }

  /** An amount; with the places of its currency where that has more than two: {@code 1.234} KWD. */
  public static BigDecimal money(BigDecimal amount, Optional<String> currency) {
    int places = Math.max(Rounding.PLACES, Rounding.placesOfCurrency(currency));
    BigDecimal rounded = Rounding.of(amount, places).stripTrailingZeros();
    return rounded.scale() < 1 ? rounded.setScale(1) : rounded;
  }

  /** A computed number with the places that a column of that name has: 2, or 4. */
  public static BigDecimal ratio(String column, BigDecimal value) {
    int places = Rounding.placesOf(column);
    return places == Rounding.PLACES ? rate(value) : Rounding.of(value, places);
  }

  /** The value of a figure: counts whole, ratios with the places of that name, days as text. */
  public static Object figure(String name, FigureType type, Object value) {
    return switch (type) {
      case COUNT -> value instanceof BigDecimal number ? count(number) : value;
      case PERCENT, POINTS, MONEY, RATIO ->
          ratio(name, value instanceof Double rate ? BigDecimal.valueOf(rate) : (BigDecimal) value);
      case DAY, TEXT -> value.toString();
      case FLAG -> value;
    };
  }

  /** A count that may have been divided: half up to the whole. */
  public static BigInteger count(BigDecimal count) {
    return count.setScale(0, RoundingMode.HALF_UP).toBigInteger();
  }

  /** {@code a; b} of a list, {@code key: value, key: value} of a map; all else unchanged. */
  public static Object cell(Object value) {
    if (value instanceof Collection<?> list) {
      return list.stream().map(Printed::cell).map(String::valueOf).collect(joining("; "));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + cell(entry.getValue()))
          .collect(joining(", "));
    }
    return value;
  }

  public static BigDecimal rate(double rate) {
    return rate(BigDecimal.valueOf(rate));
  }
}
