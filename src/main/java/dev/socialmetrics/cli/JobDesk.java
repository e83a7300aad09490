package dev.socialmetrics.cli;

import dev.socialmetrics.job.running.RunEnvironment;
import dev.socialmetrics.job.running.RunResult;
import dev.socialmetrics.job.running.Runner;
import dev.socialmetrics.job.settings.Configuration;
import dev.socialmetrics.job.settings.ConfigurationFolder;
import java.nio.file.Path;
import java.util.Optional;
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
    Surroundings surroundings = desk.surroundings();
    Configuration configuration = configuration(desk, folders);
    Path output = folders.output(surroundings);
    try (RunProgress progress = RunProgress.of(desk.err(), surroundings);
        LogFile log = LogFile.open(output, configuration.settings().log().level())) {
      surroundings.stop().install();
      RunEnvironment environment =
          new RunEnvironment(
              configuration,
              surroundings.clock(),
              progress,
              surroundings.stop(),
              surroundings.user(),
              waiting.patience());
      Optional<RunResult> result = work.apply(new Runner(environment));
      progress.close();
      result.ifPresentOrElse(
          done -> new SummaryText(desk, json).print(done), () -> desk.out().println(nothing));
      return result.map(RunResult::exitCode).orElse(0);
    }
  }

  static Configuration configuration(Desk desk, Folders folders) {
    Surroundings surroundings = desk.surroundings();
    return new ConfigurationFolder(folders.config(surroundings), surroundings.environment())
        .read(Version.number());
  }

  /** The log for as long as a job runs. */
  private static final class LogFile implements AutoCloseable {
    static LogFile open(Path output, String level) {
      Logs.open(output, level);
      return new LogFile();
    }

    @Override
    public void close() {
      Logs.close();
    }
  }
}
