package dev.socialmetrics.cli;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.configuration.ConfigurationFolder;
import dev.socialmetrics.domain.StatedFacts;
import dev.socialmetrics.job.importing.ImportContext;
import dev.socialmetrics.job.importing.Progress;
import dev.socialmetrics.job.running.RunEnvironment;
import dev.socialmetrics.job.running.RunResult;
import dev.socialmetrics.job.running.Runner;
import dev.socialmetrics.problem.Clip;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Starts jobs: configuration, log, progress, and the summary at the end. */
final class JobDesk {
  private final Desk desk;
  private final Folders folders;
  private final Waiting waiting;

  JobDesk(Desk desk, Folders folders, Waiting waiting) {
    this.desk = desk;
    this.folders = folders;
    this.waiting = waiting;
  }

  /** Runs some work of the runner and prints what came of it; the exit code. */
  int run(boolean json, Function<Runner, Optional<RunResult>> work, String nothing) {
    Configuration configuration = configuration(desk, folders);
    Logs.open(folders.output(desk.surroundings()), configuration.settings().log());
    try {
      Optional<RunResult> result = watched(configuration, work);
      result.ifPresentOrElse(
          done -> new SummaryText(desk, json).print(done), () -> desk.out().println(nothing));
      return result.map(RunResult::exitCode).orElse(0);
    } finally {
      Logs.close();
    }
  }

  /** Does some work of the runner that is no run. */
  void with(Consumer<Runner> work) {
    Configuration configuration = configuration(desk, folders);
    Logs.open(folders.output(desk.surroundings()), configuration.settings().log());
    try {
      watched(
          configuration,
          runner -> {
            work.accept(runner);
            return Optional.empty();
          });
    } finally {
      Logs.close();
    }
  }

  private Optional<RunResult> watched(
      Configuration configuration, Function<Runner, Optional<RunResult>> work) {
    Surroundings surroundings = desk.surroundings();
    try (ProgressDisplay progress = ProgressDisplay.of(desk.err(), surroundings)) {
      surroundings.stop().install();
      surroundings.stop().opened();
      return work.apply(
          new Runner(
              new RunEnvironment(
                  configuration,
                  surroundings.clock(),
                  progress,
                  surroundings.stop(),
                  surroundings.user(),
                  waiting.patience())));
    }
  }

  /** For commands that open input files without importing them. */
  static ImportContext reading(Desk desk, Folders folders) {
    return reading(desk, folders, Optional.empty(), Optional.empty(), StatedFacts.NONE);
  }

  static ImportContext reading(
      Desk desk,
      Folders folders,
      Optional<String> account,
      Optional<String> platform,
      StatedFacts stated) {
    Surroundings surroundings = desk.surroundings();
    return new ImportContext(
        folders.input(surroundings),
        folders.output(surroundings),
        List.of(),
        account,
        platform,
        stated,
        configuration(desk, folders),
        surroundings.clock(),
        Progress.NONE,
        surroundings.user());
  }

  static Configuration configuration(Desk desk, Folders folders) {
    ConfigurationFolder folder = folders.configuration(desk.surroundings());
    Configuration configuration = folder.read(Version.number());
    folder
        .listIdleVariables(configuration.settings())
        .forEach(warning -> desk.err().println("metrics: warning: " + Clip.clip(warning)));
    return configuration;
  }
}
