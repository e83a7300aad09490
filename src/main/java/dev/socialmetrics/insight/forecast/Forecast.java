package dev.socialmetrics.insight.forecast;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What to expect of a metric of a channel, and how good such forecasts were before.
 *
 * @param days ahead of the latest day that has a value
 * @param date the last of these days
 * @param value of a stock on that date; of what is counted the sum of these days
 * @param likely holds the truth four times in five; empty with fewer than 20 errors to go by
 * @param nearlyCertain 19 times in 20; empty with fewer than 80 errors
 * @param mase mean absolute error in that of the naive forecast on the same days; below 1 is
 *     better. Empty where no forecast of so many days is old enough to be compared
 * @param coverage how many of the earlier forecasts' likely intervals held the truth, percent
 * @param origins how many earlier days it was compared from
 */
public record Forecast(
    int days,
    LocalDate date,
    double value,
    Optional<Interval> likely,
    Optional<Interval> nearlyCertain,
    String method,
    OptionalDouble mase,
    OptionalDouble coverage,
    int origins) {
  public Forecast {
    Objects.requireNonNull(date);
    Objects.requireNonNull(likely);
    Objects.requireNonNull(nearlyCertain);
    Objects.requireNonNull(method);
    Objects.requireNonNull(mase);
    Objects.requireNonNull(coverage);
  }
}
