package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.RunCommand;
import dev.socialmetrics.domain.RunOutcome;

/**
 * Receives the progress of an import. Called from several threads; must return quickly and never
 * throw.
 */
public interface Progress {
  /** Progress is not shown. */
  Progress NONE = new Progress() {};

  /** A run, or another attempt at it, begins. */
  default void runStarted(long id, RunCommand command, String requested) {}

  /** A step of the run is over, well or not. */
  default void stepEnded(String name, String status, long millis) {}

  /** The run is over; its rows in one line. */
  default void runEnded(RunOutcome outcome, int exitCode, String rows) {}

  /** A phase begins: {@code reading}, {@code publishing}, {@code reporting}. */
  default void phase(String name) {}

  /** A file of that many bytes is about to be read. */
  default void fileStarted(String name, long bytes) {}

  /** So many more rows, of so many characters, were staged. */
  default void rowsStaged(String file, long rows, long chars) {}

  /** A file is done: loaded, refused, already known. */
  default void fileDone(String name, String outcome) {}
}
