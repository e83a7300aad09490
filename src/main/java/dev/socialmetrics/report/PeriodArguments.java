package dev.socialmetrics.report;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.AskedPeriod;
import dev.socialmetrics.metric.window.ComparedDays;
import dev.socialmetrics.report.model.ReportRequest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The words that ask about a period, the same days for every channel.
 *
 * @param from first day; without {@code until} the period ends on the report date
 * @param until last day; without {@code from} the period has the days of the window
 * @param month such as {@code 2025-09}
 * @param quarter such as {@code 2025-Q3}
 * @param compare what the period is compared with, as {@link ComparedDays#parse} takes it
 */
public record PeriodArguments(
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Optional<String> month,
    Optional<String> quarter,
    Optional<String> compare) {

  /** Whether a period is asked for. */
  public boolean isGiven() {
    return from.isPresent() || until.isPresent() || month.isPresent() || quarter.isPresent();
  }

  /**
   * The period; empty where none is asked for.
   *
   * @param asOf whether a report date is given, which a period is instead of
   * @param days of the window, where they are given
   * @param latest the data's latest day, on which a period without an end ends
   * @param names of the arguments, for messages
   * @throws IllegalArgumentException where the arguments do not fit together, or name no period
   */
  public Optional<AskedPeriod> period(
      boolean asOf,
      Optional<Integer> days,
      Supplier<Optional<LocalDate>> latest,
      ArgumentNames names) {
    if (!isGiven()) {
      require(
          compare.isEmpty(),
          "%s needs a period: %s, %s, %s or %s.",
          names,
          "compare",
          "from",
          "until",
          "month",
          "quarter");
      return Optional.empty();
    }
    requireOneWay(asOf, days, names);
    AskedPeriod asked =
        month
            .map(AskedPeriod::month)
            .or(() -> quarter.map(AskedPeriod::quarter))
            .orElseGet(() -> AskedPeriod.of(days(days, latest, names)));
    return Optional.of(compare.map(ComparedDays::parse).map(asked::against).orElse(asked));
  }

  private void requireOneWay(boolean asOf, Optional<Integer> days, ArgumentNames names) {
    require(!asOf, "%s is a report date; a period ends on its own: leave it out.", names, "as-of");
    require(
        days.isEmpty() || until.isPresent() && from.isEmpty(),
        "%s goes with %s alone; the period names its days.",
        names,
        "days",
        "until");
    long ways = Stream.of(month, quarter).filter(Optional::isPresent).count();
    require(
        ways + (from.isPresent() || until.isPresent() ? 1 : 0) == 1,
        "%s, %s and %s with %s each name a period: choose one.",
        names,
        "month",
        "quarter",
        "from",
        "until");
  }

  private Window days(
      Optional<Integer> days, Supplier<Optional<LocalDate>> latest, ArgumentNames names) {
    if (from.isEmpty()) {
      int length = days.orElse(ReportRequest.DEFAULT_DAYS);
      require(
          length >= 1 && length <= ReportRequest.MAX_DAYS,
          "days is 1 to " + ReportRequest.MAX_DAYS + ", was " + length,
          names);
      return Window.endingOn(until.orElseThrow(), length);
    }
    LocalDate first = from.get();
    LocalDate last = until.or(() -> latest.get().filter(day -> !day.isBefore(first))).orElse(first);
    require(
        !first.isAfter(last), "%s " + first + " is after %s " + last + ".", names, "from", "until");
    return new Window(first, last);
  }

  private static void require(
      boolean holds, String otherwise, ArgumentNames names, String... arguments) {
    if (!holds) {
      Object[] called = Stream.of(arguments).map(names::of).toArray();
      throw new IllegalArgumentException(String.format(Locale.ROOT, otherwise, called));
    }
  }
}
