package dev.socialmetrics.metric;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;

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

  /** The value on {@code day}, else the latest of the three days before; else empty. */
  public static Optional<Stock> find(NavigableMap<LocalDate, Long> values, LocalDate day) {
    Map.Entry<LocalDate, Long> latest = values.floorEntry(day);
    if (latest == null || latest.getKey().isBefore(day.minusDays(MAX_CARRIED_DAYS))) {
      return Optional.empty();
    }
    boolean carried = latest.getKey().isBefore(day);
    return Optional.of(new Stock(latest.getValue(), latest.getKey(), carried));
  }
}
