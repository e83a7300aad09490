package dev.socialmetrics.cli;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.configuration.ConfigurationFolder;
import dev.socialmetrics.job.importing.AskedFiles;
import dev.socialmetrics.job.importing.ImportContext;
import dev.socialmetrics.job.importing.Progress;
import dev.socialmetrics.job.running.RunEnvironment;
import dev.socialmetrics.job.running.RunRequest;
import dev.socialmetrics.job.running.RunResult;
import dev.socialmetrics.job.running.Runner;
import dev.socialmetrics.problem.Clip;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Starts jobs: configuration, log, progress, and the summary at the end. */
final class JobCommands {
  private final CommandContext context;
  private final FolderOptions folders;
  private final WaitOption waiting;

  JobCommands(CommandContext context, FolderOptions folders, WaitOption waiting) {
    this.context = context;
    this.folders = folders;
    this.waiting = waiting;
  }

  /** Runs some work of the runner and prints what came of it; the exit code. */
  int run(boolean json, Function<Runner, Optional<RunResult>> work, String nothing) {
    return result(json, work, nothing).map(RunResult::exitCode).orElse(0);
  }

  /** Runs what is asked for and prints what came of it. */
  RunResult run(RunRequest request) {
    return result(false, runner -> Optional.of(runner.run(request)), "").orElseThrow();
  }

  private Optional<RunResult> result(
      boolean json, Function<Runner, Optional<RunResult>> work, String nothing) {
    Configuration configuration = configuration(context, folders);
    Logs.open(folders.output(context.environment()), configuration.settings().log());
    try {
      Optional<RunResult> result = watched(configuration, work);
      result.ifPresentOrElse(
          done -> new SummaryText(context, json).print(done), () -> context.out().println(nothing));
      if (result.isPresent()) {
        UnknownAccounts.warn(context, folders, configuration);
      }
      return result;
    } finally {
      Logs.close();
    }
  }

  /** Does some work of the runner that is no run. */
  void with(Consumer<Runner> work) {
    Configuration configuration = configuration(context, folders);
    Logs.open(folders.output(context.environment()), configuration.settings().log());
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
    Environment environment = context.environment();
    try (ProgressDisplay progress = folders.progress(context)) {
      environment.stop().install();
      environment.stop().opened();
      return work.apply(
          new Runner(environment(environment, configuration, progress, waiting.patience())));
    }
  }

  /** What runs work in. */
  static RunEnvironment environment(
      Environment here, Configuration configuration, Progress progress, Duration patience) {
    return new RunEnvironment(
        configuration, here.clock(), progress, here.stop(), here.user(), patience);
  }

  /** For commands that open input files without importing them. */
  static ImportContext reading(CommandContext context, FolderOptions folders) {
    return reading(context, folders, AskedFiles.NEW);
  }

  /**
   * @param asked with what is stated of the files
   */
  static ImportContext reading(CommandContext context, FolderOptions folders, AskedFiles asked) {
    return reading(context, folders, asked, configuration(context, folders));
  }

  private static ImportContext reading(
      CommandContext context,
      FolderOptions folders,
      AskedFiles asked,
      Configuration configuration) {
    Environment environment = context.environment();
    return new ImportContext(
        folders.input(environment),
        folders.output(environment),
        asked,
        configuration,
        environment.clock(),
        Progress.NONE,
        environment.user());
  }

  static Configuration configuration(CommandContext context, FolderOptions folders) {
    return warned(context, folders, folder -> folder.read(Version.number()));
  }

  /** For drafts of formats, beside which others may be unfinished. */
  static ImportContext drafting(CommandContext context, FolderOptions folders) {
    return reading(
        context,
        folders,
        AskedFiles.NEW,
        warned(context, folders, folder -> folder.readForDrafts(Version.number())));
  }

  private static Configuration warned(
      CommandContext context,
      FolderOptions folders,
      Function<ConfigurationFolder, Configuration> reading) {
    ConfigurationFolder folder = folders.configuration(context.environment());
    Configuration configuration = reading.apply(folder);
    folder
        .listIdleVariables(configuration.settings())
        .forEach(warning -> folders.warn(context, Clip.clip(warning)));
    return configuration;
  }
}
