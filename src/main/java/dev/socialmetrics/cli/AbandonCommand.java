package dev.socialmetrics.cli;

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
  private final Desk desk;

  @Mixin private Folders folders;

  @Mixin private Waiting waiting;

  @Parameters(paramLabel = "ID", description = "Number of the run.")
  private long id;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  AbandonCommand(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Integer call() {
    new JobDesk(desk, folders, waiting)
        .with(runner -> runner.abandon(folders.output(desk.surroundings()), id));
    String words = "run " + id + " is abandoned; it will not be resumed";
    desk.out().println(json ? Json.printed(new Abandoned("abandoned", id, words)) : words);
    return ExitCode.DONE;
  }

  private record Abandoned(String outcome, long runId, String message) {}
}
