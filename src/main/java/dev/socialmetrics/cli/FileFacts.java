package dev.socialmetrics.cli;

import dev.socialmetrics.domain.Window;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a person says of files that do not say it themselves. */
final class FileFacts {
  @Option(
      names = "--account",
      paramLabel = "A",
      description = "Whose files they are, where neither rows nor folders say so.")
  private Optional<String> account = Optional.empty();

  @Option(
      names = "--platform",
      paramLabel = "P",
      description = "Of which platform they are, where neither rows nor folders say so.")
  private Optional<String> platform = Optional.empty();

  @Option(
      names = "--period",
      paramLabel = "D..D",
      converter = DateSpan.PeriodConverter.class,
      description =
          "Which days their figures are of, where the files do not say so (a table taken out of its archive).")
  private Optional<Window> period = Optional.empty();

  Optional<String> account() {
    return account;
  }

  Optional<String> platform() {
    return platform;
  }

  Optional<Window> period() {
    return period;
  }
}
