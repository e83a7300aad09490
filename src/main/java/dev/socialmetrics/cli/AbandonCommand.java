package dev.socialmetrics.cli;

import dev.socialmetrics.domain.RunOutcome;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.report.figure.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code metrics abandon}: never resume a run. */
@Command(
    name = "abandon",
    mixinStandardHelpOptions = true,
    description =
        "Never resume this failed or stopped run. Its files are not lost: the next run takes them up.")
final class AbandonCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Mixin private WaitOption waiting;

  @Parameters(paramLabel = "ID", description = "Number of the run.")
  private long id;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  AbandonCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    new JobCommands(context, folders, waiting)
        .with(runner -> runner.abandon(folders.output(context.environment()), id));
    String words = "run " + id + " is abandoned; it will not be resumed";
    context
        .out()
        .println(json ? Json.printed(new Abandoned(RunOutcome.ABANDONED, id, words)) : words);
    return ExitCode.DONE;
  }

  private record Abandoned(RunOutcome outcome, long runId, String message) {}
}
