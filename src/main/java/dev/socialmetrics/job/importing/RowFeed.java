package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.source.table.RowSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Reads a source on a thread of its own and hands its rows over in blocks, so that parsing hides
 * behind writing. Memory is bounded by the blocks under way.
 */
final class RowFeed implements AutoCloseable {
  private static final int ROWS_A_BLOCK = 500;
  private static final int BLOCKS_UNDER_WAY = 6;

  private final RowSource source;
  private final RowProcessor judge;
  private final BlockingQueue<Block> queue = new ArrayBlockingQueue<>(BLOCKS_UNDER_WAY);
  private final Thread thread;
  private volatile boolean closed;
  private Block current = new Block(List.of(), 0, Optional.empty(), false);
  private long characters;
  private int next;

  /** Some rows; the last block says how it ended. */
  private record Block(
      List<Verdict<ExportedRow>> rows,
      long characters,
      Optional<Exception> failure,
      boolean last) {}

  RowFeed(RowSource source, RowProcessor judge, String name) {
    this.source = source;
    this.judge = judge;
    this.thread = new Thread(this::run, "read-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  /** The next verdict; empty at the end. */
  Optional<Verdict<ExportedRow>> take() throws FileRefused {
    while (next == current.rows().size()) {
      if (current.last()) {
        rethrow(current.failure());
        return Optional.empty();
      }
      current = awaitBlock();
      characters += current.characters();
      next = 0;
    }
    return Optional.of(current.rows().get(next++));
  }

  private Block awaitBlock() {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for rows", e);
    }
  }

  private static void rethrow(Optional<Exception> failure) throws FileRefused {
    if (failure.isEmpty()) {
      return;
    }
    Exception cause = failure.get();
    if (cause instanceof FileRefused refused) {
      throw refused;
    }
    if (cause instanceof IOException io) {
      throw new UncheckedIOException(io);
    }
    throw (RuntimeException) cause;
  }

  /** Characters handed over so far; for progress only. */
  long characters() {
    return characters;
  }

  private void run() {
    Optional<Exception> failure = Optional.empty();
    Pending pending = new Pending();
    try {
      Optional<Row> row = source.next();
      while (row.isPresent() && !closed) {
        put(row.get(), pending);
        row = source.next();
      }
    } catch (FileRefused | IOException | RuntimeException e) {
      failure = Optional.of(e);
    }
    offer(pending.close(failure, true));
  }

  private void put(Row row, Pending pending) {
    pending.verdicts.add(judge.apply(row));
    pending.characters += row.raw().length();
    if (pending.verdicts.size() == ROWS_A_BLOCK) {
      offer(pending.close(Optional.empty(), false));
    }
  }

  /** The block that is being filled. */
  private static final class Pending {
    private List<Verdict<ExportedRow>> verdicts = new ArrayList<>(ROWS_A_BLOCK);
    private long characters;

    Block close(Optional<Exception> failure, boolean last) {
      Block block = new Block(verdicts, characters, failure, last);
      verdicts = new ArrayList<>(ROWS_A_BLOCK);
      characters = 0;
      return block;
    }
  }

  private void offer(Block block) {
    try {
      while (!closed && !queue.offer(block, 100, TimeUnit.MILLISECONDS)) {
        Thread.onSpinWait();
      }
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    thread.interrupt();
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    source.close();
  }
}
