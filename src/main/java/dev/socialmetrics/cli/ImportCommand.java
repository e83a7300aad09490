package dev.socialmetrics.cli;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.job.running.RunRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code metrics import}: import only. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Import the named files, or everything new in the input folder; no reports.")
final class ImportCommand implements Callable<Integer> {
  private final Desk desk;

  @Mixin private Folders folders;

  @Mixin private Waiting waiting;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files to import.")
  private List<Path> files = List.of();

  @Option(
      names = "--account",
      paramLabel = "A",
      description = "Whose files they are, where neither rows nor folders say so.")
  private Optional<String> account;

  @Option(
      names = "--platform",
      paramLabel = "P",
      description = "Of which platform they are, where neither rows nor folders say so.")
  private Optional<String> platform;

  @Option(
      names = "--period",
      paramLabel = "D..D",
      converter = DateSpan.PeriodConverter.class,
      description =
          "Which days their figures are of, where the files do not say so (a table taken out of its archive).")
  private Optional<Window> period = Optional.empty();

  @Option(names = "--json", description = "Print the run's summary as JSON.")
  private boolean json;

  ImportCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    Surroundings surroundings = desk.surroundings();
    List<Path> named =
        files.stream().map(file -> folders.inputFile(desk.surroundings(), file)).toList();
    RunRequest request =
        new RunRequest(
                "import",
                folders.input(surroundings),
                folders.output(surroundings),
                folders.config(surroundings),
                Optional.empty(),
                named,
                account,
                platform)
            .withPeriod(period);
    return new JobDesk(desk, folders, waiting)
        .run(json, runner -> Optional.of(runner.run(request)), "");
  }
}
