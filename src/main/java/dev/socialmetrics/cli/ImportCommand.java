package dev.socialmetrics.cli;

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

  @Mixin private FileFacts facts;

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
                facts.account(),
                facts.platform())
            .stating(facts.stated());
    return new JobDesk(desk, folders, waiting)
        .run(json, runner -> Optional.of(runner.run(request)), "");
  }
}
