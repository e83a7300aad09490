package dev.socialmetrics.format.whole.total;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** What the rows of a section add up to in one column, and the total that the file states. */
final class SumOfColumn {
  private static final int USUAL_PLACES = 2;

  private BigDecimal decimals = BigDecimal.ZERO;
  private long counts;
  private Optional<BigDecimal> total = Optional.empty();
  private int places;
  private long rows;
  private boolean isWhole = true;

  /** One more row; null where it says nothing. */
  void add(Object value) {
    rows++;
    if (value instanceof Long count) {
      add(count.longValue());
    } else if (value != null) {
      decimals = decimals.add(number(value));
    }
  }

  /** Counts are added as they are; what no longer fits is put with the decimals. */
  private void add(long count) {
    long next = counts + count;
    if (((counts ^ next) & (count ^ next)) < 0) {
      decimals = decimals.add(BigDecimal.valueOf(counts));
      next = count;
    }
    counts = next;
  }

  void setTotal(Object value) {
    total = Optional.of(number(value));
  }

  private BigDecimal number(Object value) {
    if (value instanceof Long whole) {
      return BigDecimal.valueOf(whole);
    }
    isWhole = false;
    BigDecimal decimal = (BigDecimal) value;
    places = Math.max(places, decimal.scale());
    return decimal;
  }

  BigDecimal sum() {
    return decimals.add(BigDecimal.valueOf(counts));
  }

  Optional<BigDecimal> total() {
    return total;
  }

  /** Below 0, 0 or above 0: the sum against the total, within one rounding unit a row. */
  int compare(Optional<String> currency) {
    BigDecimal difference = sum().subtract(total.orElseThrow());
    BigDecimal allowed = isWhole ? BigDecimal.ZERO : unit(currency).multiply(new BigDecimal(rows));
    return difference.abs().compareTo(allowed) <= 0 ? 0 : difference.signum();
  }

  private BigDecimal unit(Optional<String> currency) {
    int usual =
        currency
            .map(code -> Currency.getInstance(code).getDefaultFractionDigits())
            .orElse(USUAL_PLACES);
    return BigDecimal.ONE.movePointLeft(Math.max(places, usual));
  }
}
