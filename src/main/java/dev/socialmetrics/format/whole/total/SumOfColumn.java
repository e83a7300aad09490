package dev.socialmetrics.format.whole.total;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the rows of a section add up to in one column, and the total that the file states. */
final class SumOfColumn {
  private static final int USUAL_PLACES = 2;

  private BigDecimal decimals = BigDecimal.ZERO;
  private long counts;
  private final Set<BigDecimal> totals = new LinkedHashSet<>();
  private BigDecimal ofAllTotals = BigDecimal.ZERO;
  private int places;
  private long rows;
  private boolean isWhole = true;
  private BigDecimal ofRejected = BigDecimal.ZERO;
  private boolean isIncomplete;

  /** One more row; null where it says nothing. */
  void add(Object value) {
    rows++;
    if (value instanceof Long count) {
      add(count.longValue());
    } else if (value != null) {
      decimals = decimals.add(number(value));
    }
  }

  /** One more row that was rejected for what is in other columns; null where it says nothing. */
  void addRejected(Object value) {
    rows++;
    if (value != null) {
      ofRejected = ofRejected.add(number(value));
    }
  }

  /** A row was rejected of which nobody knows what it adds. */
  void setIncomplete() {
    isIncomplete = true;
  }

  /** Whether rows may add up to less than the total. */
  boolean isIncomplete() {
    return isIncomplete;
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

  /** A total that the file states: of all rows, or with others of its name of some of them each. */
  void addTotal(Object value) {
    BigDecimal total = number(value);
    totals.add(total.stripTrailingZeros());
    ofAllTotals = ofAllTotals.add(total);
  }

  /** A total of another name counts. */
  void forgetTotals() {
    totals.clear();
    ofAllTotals = BigDecimal.ZERO;
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

  /** What the rows should add up to; of several totals their own sum. */
  Optional<BigDecimal> total() {
    return totals.isEmpty()
        ? Optional.empty()
        : Optional.of(totals.size() == 1 ? totals.iterator().next() : ofAllTotals);
  }

  /**
   * Below 0, 0 or above 0: the sum against the total, within one rounding unit a row. Rejected rows
   * may be among those that the total counts.
   */
  int compare(Optional<String> currency) {
    BigDecimal allowed = isWhole ? BigDecimal.ZERO : unit(currency).multiply(new BigDecimal(rows));
    boolean isOne =
        possible()
            .map(total -> total.subtract(sum()))
            .anyMatch(
                rest ->
                    rest.abs().compareTo(allowed) <= 0
                        || rest.subtract(ofRejected).abs().compareTo(allowed) <= 0);
    return isOne ? 0 : sum().subtract(total().orElseThrow()).signum();
  }

  /** All together, or one that is stated again, as it is or in parts that add up to it. */
  private Stream<BigDecimal> possible() {
    BigDecimal largest = totals.stream().max(Comparator.naturalOrder()).orElseThrow();
    boolean isAgain = totals.size() == 1 || ofAllTotals.subtract(largest).compareTo(largest) == 0;
    return isAgain ? Stream.of(ofAllTotals, largest) : Stream.of(ofAllTotals);
  }

  private BigDecimal unit(Optional<String> currency) {
    int usual =
        currency
            .map(code -> Currency.getInstance(code).getDefaultFractionDigits())
            .orElse(USUAL_PLACES);
    return BigDecimal.ONE.movePointLeft(Math.max(places, usual));
  }
}
