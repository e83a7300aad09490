package dev.socialmetrics.job.reporting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The report dates that were asked for.
 *
 * @param one empty means the latest in the data
 * @param several in order, one after the other; empty means {@code one}
 */
public record AskedDates(Optional<LocalDate> one, List<LocalDate> several) {
  /** The latest in the data. */
  public static final AskedDates LATEST = of(Optional.empty());

  public AskedDates {
    Objects.requireNonNull(one);
    several = List.copyOf(several);
  }

  public static AskedDates of(Optional<LocalDate> one) {
    return new AskedDates(one, List.of());
  }

  public static AskedDates of(List<LocalDate> several) {
    return new AskedDates(Optional.empty(), several);
  }

  public boolean areSeveral() {
    return !several.isEmpty();
  }

  /** That asked for, of several the last; empty means the latest in the data. */
  public Optional<LocalDate> last() {
    return areSeveral() ? Optional.of(several.get(several.size() - 1)) : one;
  }

  /** {@code latest}, a date, {@code 2025-10-01..2025-10-05} of days in a row, or each of them. */
  public String words() {
    if (!areSeveral()) {
      return one.map(LocalDate::toString).orElse("latest");
    }
    LocalDate first = several.get(0);
    LocalDate last = several.get(several.size() - 1);
    boolean inARow = ChronoUnit.DAYS.between(first, last) == several.size() - 1;
    return inARow
        ? first + ".." + last
        : String.join(" ", several.stream().map(LocalDate::toString).toList());
  }
}
