package dev.socialmetrics.job.running;

import dev.socialmetrics.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The one lock of an output folder: an operating-system lock on {@code social-metrics.db.lock},
 * which the kernel drops when its holder dies. The file's content (the holder's process id, and its
 * ticket where it stays up) is only for people and for {@code stop}.
 */
public final class OutputLock implements AutoCloseable {
  private static final long LOOK_AGAIN_NANOS = 200_000_000;

  private final FileChannel channel;
  private final FileLock lock;

  private OutputLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  static Path file(Path output) {
    return output.resolve("social-metrics.db.lock");
  }

  /**
   * Takes the lock of a folder, which is made where there is none.
   *
   * @throws RunRefused when another process holds it, or it cannot be written
   */
  static OutputLock orRefuse(Path output, Duration patience) {
    try {
      Files.createDirectories(output);
      return take(output, patience).orElseThrow(() -> locked(output));
    } catch (IOException e) {
      throw RunFailure.of(e).toRefusal(e);
    }
  }

  private static RunRefused locked(Path output) {
    return new RunRefused(
        ExitCode.LOCKED,
        ProblemCode.RUN_LOCKED,
        "another run works in " + output + ". Try again when it is done; nothing was touched.");
  }

  /** Takes the lock as soon as it is free, within a time; empty when it was not. */
  static Optional<OutputLock> take(Path output, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    Optional<OutputLock> lock = tryTake(output);
    while (lock.isEmpty()
        && System.nanoTime() < deadline
        && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      lock = tryTake(output);
    }
    return lock;
  }

  /**
   * Takes the lock, or says at once that another process holds it.
   *
   * @throws UncheckedIOException when the lock file cannot be written
   */
  public static Optional<OutputLock> tryTake(Path output) {
    try {
      FileChannel channel =
          FileChannel.open(
              file(output),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      OutputLock taken = new OutputLock(channel, lock);
      taken.write(ProcessHandle.current().pid() + "\n");
      return Optional.of(taken);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a ticket behind the number, by which this run can be asked to stop. */
  void sign(String ticket) {
    try {
      write(ProcessHandle.current().pid() + " " + ticket + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String holder) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)), 0);
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.truncate(0);
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
