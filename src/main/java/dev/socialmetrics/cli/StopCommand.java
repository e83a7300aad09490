package dev.socialmetrics.cli;

import dev.socialmetrics.domain.RunOutcome;
import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.job.running.Holder;
import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.store.runs.RunRecord;
import dev.socialmetrics.store.runs.Runs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code metrics stop}: ask the running job to stop at its next chunk. */
@Command(
    name = "stop",
    mixinStandardHelpOptions = true,
    description = "Stop the running job at its next chunk; rerun resumes it.")
final class StopCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "Number of the run (default: whichever runs).")
  private Optional<Long> id;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  StopCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Path output = folders.output(context.environment());
    Optional<Long> running = running(output);
    Optional<Holder> holder = Holder.find(output);
    if (id.isPresent() && (holder.isEmpty() || !running.equals(id))) {
      throw new CommandFailed(
          ExitCode.USAGE,
          "run " + id.get() + " is not running. metrics runs tells what became of it.");
    }
    if (holder.isEmpty()) {
      tell("nothing", Optional.empty(), "nothing is running");
      return ExitCode.DONE;
    }
    String name = running.map(run -> "run " + run).orElse("process " + holder.get().pid());
    if (holder.get().stop(PATIENCE)) {
      String next =
          holder.get().staysUp()
              ? "its process goes on and resumes it with the next run, or metrics rerun does"
              : "metrics rerun resumes it";
      tell("stopped", running, name + " has stopped; " + next);
    } else {
      tell("asked", running, name + " was asked to stop and will, at its next chunk");
    }
    return ExitCode.DONE;
  }

  private static Optional<Long> running(Path output) {
    return ReadOnlyDatabase.read(output, database -> new Runs(database.reading()).list(true, 10))
        .orElse(List.of())
        .stream()
        .filter(run -> run.outcome() == RunOutcome.RUNNING)
        .map(RunRecord::id)
        .findFirst();
  }

  private void tell(String outcome, Optional<Long> run, String words) {
    context.out().println(json ? Json.printed(new Answer(outcome, run, words)) : words);
  }

  private record Answer(String outcome, Optional<Long> runId, String message) {}
}
