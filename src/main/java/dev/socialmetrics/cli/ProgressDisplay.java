package dev.socialmetrics.cli;

import dev.socialmetrics.job.importing.Progress;
import java.io.PrintWriter;

/** Shows a run's progress until it is closed. */
interface ProgressDisplay extends Progress, AutoCloseable {
  /** A bar for a person, lines otherwise, nothing where it is quiet; noted in the log always. */
  static ProgressDisplay of(PrintWriter err, Environment environment, boolean quiet) {
    ProgressDisplay nothing = () -> {};
    return new LoggedProgress(quiet ? nothing : shown(err, environment));
  }

  private static ProgressDisplay shown(PrintWriter err, Environment environment) {
    return environment.watched()
        ? new ProgressBarOnTerminal()
        : new ProgressLines(err, environment.clock());
  }

  /** May be called twice. */
  @Override
  void close();
}
