package dev.socialmetrics.cli;

import dev.socialmetrics.configuration.Configuration;
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

  private final Desk desk;

  @Mixin private Folders folders;

  @Mixin private Waiting waiting;

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "Number of the run (default: the latest that failed).")
  private Optional<Long> id;

  @Option(names = "--last-failed", description = "The latest failed, stopped or killed run.")
  private boolean lastFailed;

  @Option(names = "--json", description = "Print the run's summary as JSON.")
  private boolean json;

  RerunCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    return new JobDesk(desk, folders, waiting)
        .run(
            json,
            runner -> runner.rerun(folders.output(desk.surroundings()), id, this::configuration),
            json ? RunJson.nothing(NOTHING) : NOTHING);
  }

  private Configuration configuration(Path folder, Map<String, String> settings) {
    return folders.configuration(desk.surroundings(), folder, settings).read(Version.number());
  }
}
