package dev.socialmetrics.cli;

import dev.socialmetrics.job.importing.Progress;
import java.io.PrintWriter;

/** Shows a run's progress until it is closed. */
interface ProgressDisplay extends Progress, AutoCloseable {
  /** A bar for a person, lines otherwise; noted in the log in both cases. */
  static ProgressDisplay of(PrintWriter err, Environment environment) {
    return new LoggedProgress(
        environment.watched()
            ? new ProgressBarOnTerminal()
            : new ProgressLines(err, environment.clock()));
  }

  /** May be called twice. */
  @Override
  void close();
}
