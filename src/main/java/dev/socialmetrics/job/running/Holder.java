package dev.socialmetrics.job.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The process that holds the lock of an output folder, as far as this process can see it. */
public final class Holder {
  /** Clocks of files and of processes are not the same. */
  private static final Duration SLACK = Duration.ofSeconds(5);

  private final ProcessHandle process;

  private Holder(ProcessHandle process) {
    this.process = process;
  }

  /**
   * The holder, if there is one and it is alive. A process that merely has its number, since it
   * began after the lock was taken or is no Java, is not it.
   */
  public static Optional<Holder> find(Path output) {
    Path file = OutputLock.file(output);
    try {
      String content = Files.exists(file) ? Files.readString(file).strip() : "";
      if (!content.matches("[0-9]{1,18}")) {
        return Optional.empty();
      }
      Instant taken = Files.getLastModifiedTime(file).toInstant();
      return ProcessHandle.of(Long.parseLong(content))
          .filter(ProcessHandle::isAlive)
          .filter(process -> isJava(process) && beganBefore(process, taken.plus(SLACK)))
          .map(Holder::new);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isJava(ProcessHandle process) {
    return process.info().command().filter(command -> command.endsWith("java")).isPresent();
  }

  private static boolean beganBefore(ProcessHandle process, Instant moment) {
    return process.info().startInstant().filter(begin -> begin.isAfter(moment)).isEmpty();
  }

  /** Its number. */
  public long pid() {
    return process.pid();
  }

  /**
   * Asks it to stop at its next chunk, and waits.
   *
   * @return whether it has ended within that time
   */
  public boolean stop(Duration patience) {
    process.destroy();
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
