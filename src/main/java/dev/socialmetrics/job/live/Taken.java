package dev.socialmetrics.job.live;

import dev.socialmetrics.job.running.RunResult;
import java.util.Objects;

/** What became of a file that was given to {@link LiveRuns#take}, as far as is known by then. */
public sealed interface Taken {
  /**
   * A run that was asked for the file completed. What it made of the file, loaded, a duplicate or
   * refused, is in the database.
   */
  record Done(RunResult result) implements Taken {
    public Done {
      Objects.requireNonNull(result);
    }
  }

  /**
   * The file waits: another run is at work, or the one that took the file failed or was stopped. It
   * is tried again without being given again.
   */
  record Later() implements Taken {}
}
