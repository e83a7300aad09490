package dev.socialmetrics.cli;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.job.running.RunJson;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code metrics rerun}: take a failed or stopped run up again. */
@Command(
    name = "rerun",
    mixinStandardHelpOptions = true,
    description =
        "Resume a failed, stopped or killed run where it stopped, with the settings it was started with.")
final class RerunCommand implements Callable<Integer> {
  private static final String NOTHING = "nothing to resume: no run failed or was stopped";

  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Mixin private WaitOption waiting;

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "Number of the run (default: the latest that failed).")
  private Optional<Long> id;

  @Option(names = "--last-failed", description = "The latest failed, stopped or killed run.")
  private boolean lastFailed;

  @Option(names = "--json", description = "Print the run's summary as JSON.")
  private boolean json;

  RerunCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return new JobCommands(context, folders, waiting)
        .run(
            json,
            runner -> runner.rerun(folders.output(context.environment()), id, this::configuration),
            json ? RunJson.nothing(NOTHING) : NOTHING);
  }

  private Configuration configuration(Path folder, Map<String, String> settings) {
    return folders.configuration(context.environment(), folder, settings).read(Version.number());
  }
}
