package dev.socialmetrics.report.run;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.metric.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An old and a new value as people see them: rates rounded as everywhere, but never so far that two
 * different values look the same.
 *
 * @param before a number, or text
 * @param after the same; empty where there is none any more
 * @param difference empty where one of them is text
 */
public record ChangedNumber(
    Object before, Optional<Object> after, Optional<BigDecimal> difference) {
  private static final int MOST_PLACES = 15;

  public static ChangedNumber of(Column column, String before, Optional<String> after) {
    if (!column.type().isNumber()) {
      return new ChangedNumber(before, after.map(text -> text), Optional.empty());
    }
    BigDecimal old = new BigDecimal(before);
    Optional<BigDecimal> now = after.map(BigDecimal::new);
    int places = places(column, old, now);
    return new ChangedNumber(
        rounded(old, places),
        now.map(value -> rounded(value, places)),
        now.map(value -> rounded(value.subtract(old), places)));
  }

  private static int places(Column column, BigDecimal old, Optional<BigDecimal> now) {
    if (column.type() != ColumnType.RATE) {
      return MOST_PLACES;
    }
    int places = Rounding.placesOf(column.name());
    while (places < MOST_PLACES
        && now.isPresent()
        && rounded(old, places).compareTo(rounded(now.get(), places)) == 0) {
      places++;
    }
    return places;
  }

  private static BigDecimal rounded(BigDecimal value, int places) {
    BigDecimal rounded = value.setScale(places, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
