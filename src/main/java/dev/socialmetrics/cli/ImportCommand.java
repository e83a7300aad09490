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
  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Mixin private WaitOption waiting;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files to import.")
  private List<Path> files = List.of();

  @Mixin private FileFacts facts;

  @Option(names = "--json", description = "Print the run's summary as JSON.")
  private boolean json;

  ImportCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Environment environment = context.environment();
    List<Path> named =
        files.stream().map(file -> folders.inputFile(context.environment(), file)).toList();
    RunRequest request = RunRequest.importing(folders.all(environment), facts.of(named));
    return new JobCommands(context, folders, waiting)
        .run(json, runner -> Optional.of(runner.run(request)), "");
  }
}
