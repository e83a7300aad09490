package dev.socialmetrics.cli;

import dev.socialmetrics.domain.StatedFacts;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.job.importing.AskedFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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

  @Option(
      names = "--grain",
      paramLabel = "day",
      converter = GrainConverter.class,
      description =
          "That each of their rows is of a single day, though they stand a week or a month apart.")
  private Optional<Grain> grain = Optional.empty();

  /** Files with what is stated of them. */
  AskedFiles of(List<Path> files) {
    StatedFacts stated = new StatedFacts(period, grain.isPresent());
    return new AskedFiles(files, account, platform, stated);
  }

  /** What a row is of. */
  enum Grain {
    DAY
  }

  /** Reads what was typed. */
  static final class GrainConverter implements ITypeConverter<Grain> {
    @Override
    public Grain convert(String text) {
      if (!text.equals("day")) {
        throw new TypeConversionException("'" + text + "' is not day");
      }
      return Grain.DAY;
    }
  }
}
