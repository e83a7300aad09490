package dev.socialmetrics.cli;

import dev.socialmetrics.report.PeriodArguments;
import java.time.LocalDate;
import java.util.Optional;
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

  /** What was typed. */
  PeriodArguments arguments() {
    return new PeriodArguments(from, until, month, quarter, compare);
  }
}
