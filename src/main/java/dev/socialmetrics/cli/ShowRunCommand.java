package dev.socialmetrics.cli;

import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.job.running.RequestJson;
import dev.socialmetrics.job.running.RunJson;
import dev.socialmetrics.problem.Clip;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.runs.NamedFile;
import dev.socialmetrics.store.runs.RunFiles;
import dev.socialmetrics.store.runs.RunRecord;
import dev.socialmetrics.store.runs.Runs;
import dev.socialmetrics.store.runs.StepRecord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code metrics run ID}: one run in detail. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Show one run: steps, counts, errors, and what to do next.")
final class ShowRunCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private FolderOptions folders;

  @Parameters(paramLabel = "ID", description = "Number of the run.")
  private long id;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  ShowRunCommand(CommandContext context) {
    this.context = context;
  }

  /** A run with its steps. */
  private record Found(RunRecord run, List<StepRecord> steps, List<NamedFile> forgotten) {}

  @Override
  public Integer call() {
    Found found =
        ReadOnlyDatabase.read(folders.output(context.environment()), this::find)
            .flatMap(run -> run)
            .orElseThrow(
                () ->
                    new CommandFailed(
                        ExitCode.USAGE, "there is no run " + id + ". metrics runs lists them."));
    if (json) {
      context.out().println(RunJson.of(found.run(), found.steps(), found.forgotten()));
    } else {
      text(found);
    }
    return 0;
  }

  private Optional<Found> find(Database database) {
    Runs runs = new Runs(database.reading());
    return runs.find(id)
        .map(
            run ->
                new Found(
                    run, runs.listSteps(id), new RunFiles(database.reading()).listForgotten(id)));
  }

  private void text(Found found) {
    context.say(RunText.line(found.run()));
    RequestJson.settings(found.run().arguments())
        .forEach(
            (key, value) -> context.say("  started with --set " + Clip.clip(key + "=" + value)));
    for (StepRecord step : found.steps()) {
      context.say(
          String.format(
              Locale.ROOT,
              "  attempt %d  %-24s %-9s read %,d written %,d",
              step.attempt(),
              step.name(),
              step.status(),
              step.read(),
              step.written()));
    }
    found
        .run()
        .summary()
        .ifPresent(summary -> SummaryLines.of(summary).forEach(line -> context.say("  " + line)));
    found
        .forgotten()
        .forEach(file -> context.say("  taken back: " + file.file() + ": " + file.message()));
    context.say("  " + next(found.run()));
  }

  private static String next(RunRecord run) {
    return switch (run.outcome()) {
      case COMPLETED -> "nothing to do";
      case ABANDONED -> "abandoned: it will not be resumed";
      case RUNNING -> "it runs; if its process died, metrics rerun " + run.id() + " resumes it";
      case FAILED, STOPPED -> "resume it: metrics rerun " + run.id();
    };
  }
}
