package dev.socialmetrics.metric;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The value of a stock on a day.
 *
 * @param day the day the value was stated for
 * @param carried true when that is an earlier day than the one asked for
 */
public record Stock(long value, LocalDate day, boolean carried) {
  /** Most days that a value is carried forward. */
  public static final int MAX_CARRIED_DAYS = 3;

  public Stock {
    Objects.requireNonNull(day);
  }

  /**
   * The value on {@code day}, else the latest of the three days before; else empty.
   *
   * @param statedOn the value that is stated for a day
   */
  public static Optional<Stock> find(Function<LocalDate, Optional<Long>> statedOn, LocalDate day) {
    for (int before = 0; before <= MAX_CARRIED_DAYS; before++) {
      LocalDate stated = day.minusDays(before);
      Optional<Long> value = statedOn.apply(stated);
      if (value.isPresent()) {
        return Optional.of(new Stock(value.get(), stated, before > 0));
      }
    }
    return Optional.empty();
  }
}
