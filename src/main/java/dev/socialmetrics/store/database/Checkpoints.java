package dev.socialmetrics.store.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Moves what was committed from the write-ahead log into the database, on a thread of its own, so
 * that no writer waits for it. It never blocks a writer or a reader. Where it cannot keep up, or
 * fails, SQLite does the same at a commit, once the log has grown to {@link #AT_COMMIT_PAGES}.
 */
final class Checkpoints implements AutoCloseable {
  /** Half a gigabyte of log. */
  static final int AT_COMMIT_PAGES = 131_072;

  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Path file;
  private Thread thread;
  private boolean due;
  private boolean closed;

  Checkpoints(Path file) {
    this.file = file;
  }

  /** Says that there may be something new to move. */
  synchronized void wake() {
    if (closed) {
      return;
    }
    due = true;
    if (thread == null) {
      thread = new Thread(this::run, "checkpoint");
      thread.setDaemon(true);
      thread.start();
    }
    notifyAll();
  }

  private void run() {
    try {
      while (awaitDue()) {
        checkpoint();
        pause();
      }
    } catch (SQLException e) {
      // What ails the database meets the writers too, and they say so; the log waits for a commit.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean awaitDue() throws InterruptedException {
    while (!due && !closed) {
      wait();
    }
    due = false;
    return !closed;
  }

  /**
   * A connection for each: one that stays open would keep the log from being removed at the end.
   */
  private void checkpoint() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
    }
  }

  /** Small steps would only sync the disk more often. */
  private synchronized void pause() throws InterruptedException {
    long until = System.nanoTime() + PAUSE.toNanos();
    long left = PAUSE.toMillis();
    while (!closed && left > 0) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
    }
  }

  /** Returns when the thread has ended. */
  @Override
  public void close() {
    Thread running;
    synchronized (this) {
      closed = true;
      notifyAll();
      running = thread;
    }
    try {
      if (running != null) {
        running.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
