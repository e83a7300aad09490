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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The process that holds the lock of an output folder, as far as this process can see it. */
public final class Holder {
  /** Clocks of files and of processes are not the same. */
  private static final Duration SLACK = Duration.ofSeconds(5);

  private static final long LOOK_AGAIN_MILLIS = 100;
  private static final Pattern CONTENT = Pattern.compile("([0-9]{1,18})( [0-9a-f-]{36})?");

  private final Path output;
  private final ProcessHandle process;
  private final Optional<String> ticket;

  private Holder(Path output, ProcessHandle process, Optional<String> ticket) {
    this.output = output;
    this.process = process;
    this.ticket = ticket;
  }

  /**
   * The holder, if there is one and it is alive. A process that merely has its number, since it
   * began after the lock was taken or is no Java, is not it.
   */
  public static Optional<Holder> find(Path output) {
    Path file = OutputLock.file(output);
    try {
      String content = Files.exists(file) ? Files.readString(file).strip() : "";
      Matcher holder = CONTENT.matcher(content);
      if (!holder.matches()) {
        return Optional.empty();
      }
      Instant taken = Files.getLastModifiedTime(file).toInstant();
      return ProcessHandle.of(Long.parseLong(holder.group(1)))
          .filter(ProcessHandle::isAlive)
          .filter(process -> isJava(process) && beganBefore(process, taken.plus(SLACK)))
          .map(
              process ->
                  new Holder(
                      output, process, Optional.ofNullable(holder.group(2)).map(String::strip)));
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

  /** Whether it goes on when its run has stopped, as {@code serve} and {@code schedule} do. */
  public boolean staysUp() {
    return ticket.isPresent();
  }

  /**
   * Asks its run to stop at the next chunk, and waits. A process that is there for that run only
   * ends with it.
   *
   * @return whether the run has ended within that time
   * @throws RunRefused when it cannot be asked, since the output folder cannot be written
   */
  public boolean stop(Duration patience) {
    try {
      if (ticket.isPresent()) {
        StopRequest.leave(output, ticket.get());
        return isReleasedWithin(patience);
      }
      process.destroy();
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean isReleasedWithin(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (isHeld() && System.nanoTime() < end) {
      Thread.sleep(LOOK_AGAIN_MILLIS);
    }
    return !isHeld();
  }

  private boolean isHeld() {
    return find(output).filter(now -> now.ticket.equals(ticket)).isPresent();
  }
}
