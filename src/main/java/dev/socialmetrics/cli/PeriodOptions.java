package dev.socialmetrics.cli;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.AskedPeriod;
import dev.socialmetrics.metric.window.ComparedDays;
import dev.socialmetrics.report.model.ReportRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The period that is asked about, the same days for every channel. */
final class PeriodOptions {
  @Option(
      names = "--from",
      paramLabel = "D",
      description = "First day of the period; without --until it ends on the report date.")
  private Optional<LocalDate> from = Optional.empty();

  @Option(
      names = "--until",
      paramLabel = "D",
      description = "Last day of the period; without --from it has the days of --days.")
  private Optional<LocalDate> until = Optional.empty();

  @Option(names = "--month", paramLabel = "M", description = "A calendar month, such as 2025-09.")
  private Optional<String> month = Optional.empty();

  @Option(
      names = "--quarter",
      paramLabel = "Q",
      description = "A calendar quarter, such as 2025-Q3.")
  private Optional<String> quarter = Optional.empty();

  @Option(
      names = "--compare",
      paramLabel = "W",
      description =
          "What the period is compared with: previous (default: as many days before, or the month"
              + " or quarter before), year, or days D..D.")
  private Optional<String> compare = Optional.empty();

  /** Whether a period is asked for. */
  boolean isGiven() {
    return from.isPresent() || until.isPresent() || month.isPresent() || quarter.isPresent();
  }

  /**
   * The period; empty where none is asked for.
   *
   * @param asOf whether a report date is given, which a period is instead of
   * @param days of the window, where they are given
   * @param latest the data's latest day, on which a period without an end ends
   * @throws IllegalArgumentException where the options do not fit together, or name no period
   */
  Optional<AskedPeriod> period(
      boolean asOf, Optional<Integer> days, Supplier<Optional<LocalDate>> latest) {
    if (!isGiven()) {
      require(
          compare.isEmpty(), "--compare needs a period: --from, --until, --month or --quarter.");
      return Optional.empty();
    }
    require(!asOf, "--as-of is a report date; a period ends on its own: leave it out.");
    require(
        days.isEmpty() || until.isPresent() && from.isEmpty(),
        "--days goes with --until alone; the period names its days.");
    long ways = Stream.of(month, quarter).filter(Optional::isPresent).count();
    require(
        ways + (from.isPresent() || until.isPresent() ? 1 : 0) == 1,
        "--month, --quarter and --from with --until each name a period: choose one.");
    AskedPeriod asked =
        month
            .map(AskedPeriod::month)
            .or(() -> quarter.map(AskedPeriod::quarter))
            .orElseGet(() -> AskedPeriod.of(days(days, latest)));
    return Optional.of(compare.map(ComparedDays::parse).map(asked::against).orElse(asked));
  }

  private Window days(Optional<Integer> days, Supplier<Optional<LocalDate>> latest) {
    if (from.isEmpty()) {
      int length = days.orElse(ReportRequest.DEFAULT_DAYS);
      require(
          length >= 1 && length <= ReportRequest.MAX_DAYS,
          "days is 1 to " + ReportRequest.MAX_DAYS + ", was " + length);
      return Window.endingOn(until.orElseThrow(), length);
    }
    LocalDate first = from.get();
    LocalDate last = until.or(() -> latest.get().filter(day -> !day.isBefore(first))).orElse(first);
    require(!first.isAfter(last), "--from " + first + " is after --until " + last + ".");
    return new Window(first, last);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
