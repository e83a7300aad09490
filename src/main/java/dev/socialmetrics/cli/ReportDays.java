package dev.socialmetrics.cli;

import dev.socialmetrics.job.reporting.AskedDates;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which report dates are asked for. */
final class ReportDays {
  @Option(
      names = "--as-of",
      paramLabel = "D",
      converter = DateSpan.Converter.class,
      description =
          "Report date YYYY-MM-DD, or a range D..D: each of them (default: the latest day in the data).")
  private Optional<DateSpan> asOf;

  @Option(
      names = "--stale",
      description = "Exactly those published reports that later data have left behind.")
  private boolean stale;

  boolean isStale() {
    return stale;
  }

  boolean isGiven() {
    return asOf.isPresent();
  }

  boolean isRange() {
    return asOf.filter(span -> !span.isOneDay()).isPresent();
  }

  AskedDates asked() {
    return asOf.map(DateSpan::asked).orElse(AskedDates.LATEST);
  }

  Optional<LocalDate> last() {
    return asOf.map(DateSpan::last);
  }
}
