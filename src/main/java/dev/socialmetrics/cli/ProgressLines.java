package dev.socialmetrics.cli;

import dev.socialmetrics.domain.Quantity;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Without a terminal: a line a file, and in between a line at most every ten seconds. */
final class ProgressLines implements ProgressDisplay {
  private static final Duration AT_MOST_EVERY = Duration.ofSeconds(10);

  private final PrintWriter err;
  private final Clock clock;
  private Instant lastLine;
  private long rows;

  ProgressLines(PrintWriter err, Clock clock) {
    this.err = err;
    this.clock = clock;
    this.lastLine = clock.instant();
  }

  @Override
  public synchronized void rowsStaged(String file, long staged, long chars) {
    rows += staged;
    Instant now = clock.instant();
    if (Duration.between(lastLine, now).compareTo(AT_MOST_EVERY) >= 0) {
      lastLine = now;
      err.println(file + ": " + Quantity.of(rows, "row") + " read so far");
    }
  }

  @Override
  public synchronized void fileDone(String name, String outcome) {
    err.println(name + ": " + outcome);
  }

  @Override
  public void close() {
    err.flush();
  }
}
