package dev.socialmetrics.cli;

import dev.socialmetrics.job.running.RunJson;
import dev.socialmetrics.store.runs.RunRecord;
import dev.socialmetrics.store.runs.Runs;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code metrics runs}: what ran, newest first. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    description = "List what ran, when, and with which outcome, newest first.")
final class RunsCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Option(names = "--failed", description = "Only failed, stopped and unfinished runs.")
  private boolean failed;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Most runs to list (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  RunsCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    List<RunRecord> runs =
        ReadOnlyDatabase.read(
                folders.output(context.environment()),
                database -> new Runs(database.reading()).list(failed, limit))
            .orElse(List.of());
    if (json) {
      context.out().println(RunJson.of(runs));
    } else if (runs.isEmpty()) {
      context.out().println(failed ? "no failed run" : "nothing ran yet");
    } else {
      runs.forEach(run -> context.out().println(RunText.line(run)));
    }
    return 0;
  }
}
