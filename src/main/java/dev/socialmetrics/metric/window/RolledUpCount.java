package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Aggregation;
import dev.socialmetrics.domain.Column;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The whole numbers of one column over the days of a month.
 *
 * @param value as the column declares it: the last of a stock, the largest of what is reported by
 *     its maximum, else the sum
 * @param days that state it, at least one
 * @param largest day of what counts people
 * @param last day that states a stock
 */
public record RolledUpCount(long value, long days, OptionalLong largest, Optional<LocalDate> last) {
  public RolledUpCount {
    Objects.requireNonNull(largest);
    Objects.requireNonNull(last);
    if (days < 1) {
      throw new IllegalArgumentException("made of one day at least, was " + days);
    }
  }

  /**
   * Whether a day that counts people most is kept beside the sum.
   *
   * @param column with an aggregation
   */
  public static boolean hasLargest(Column column) {
    return column.aggregation() == Aggregation.PERSON_DAYS;
  }

  /** Whether the day is kept that the value is of. */
  public static boolean hasLast(Column column) {
    return column.aggregation() == Aggregation.LAST;
  }

  /**
   * @param days those that state the column, oldest first
   * @return empty where none does
   * @throws ArithmeticException when the sum does not fit
   */
  static Optional<RolledUpCount> of(Column column, Iterable<DailyRow> days) {
    Accumulator accumulator = new Accumulator();
    Optional<DailyRow> last = Optional.empty();
    for (DailyRow day : days) {
      Optional<Long> count = day.count(column);
      count.ifPresent(value -> accumulator.add(BigInteger.valueOf(value)));
      last = count.isPresent() ? Optional.of(day) : last;
    }
    return last.map(row -> of(column, accumulator, row));
  }

  private static RolledUpCount of(Column column, Accumulator accumulator, DailyRow last) {
    long value =
        switch (column.aggregation()) {
          case LAST -> last.count(column).orElseThrow();
          case MAXIMUM -> accumulator.largest().longValueExact();
          case SUM, PERSON_DAYS, MEAN -> accumulator.sum().longValueExact();
          case RATIO_OF_SUMS, NONE ->
              throw new IllegalArgumentException(column.name() + " is no count of days");
        };
    return new RolledUpCount(
        value,
        accumulator.days(),
        hasLargest(column)
            ? OptionalLong.of(accumulator.largest().longValueExact())
            : OptionalLong.empty(),
        hasLast(column) ? Optional.of(last.day()) : Optional.empty());
  }
}
