package dev.socialmetrics.job.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a run is stopped whose process is to go on, since a signal would end that: the run writes a
 * ticket behind the number of its process into the lock, whoever wants it to stop leaves the ticket
 * in {@code social-metrics.db.stop} beside it, and the run, which looks for that, stops after its
 * chunk. A ticket that is left too late is no other run's.
 */
final class StopRequest implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StopRequest.class);
  private static final long LOOK_AGAIN_MILLIS = 100;

  private final Path output;
  private final Optional<Thread> watch;
  private final CountDownLatch closed = new CountDownLatch(1);

  private StopRequest(Path output, Optional<String> ticket, StopSignal stop) {
    this.output = output;
    this.watch = ticket.map(own -> new Thread(() -> look(own, stop), "stop-request"));
    watch.ifPresent(thread -> thread.setDaemon(true));
    watch.ifPresent(Thread::start);
  }

  /**
   * Looks for a request until it is closed; not in a process that ends with its run.
   *
   * @param lock held by the run that is to be stopped
   */
  static StopRequest awaited(Path output, OutputLock lock, StopSignal stop) {
    Optional<String> ticket =
        Optional.of(UUID.randomUUID().toString()).filter(own -> stop.staysUp());
    ticket.ifPresent(lock::sign);
    return new StopRequest(output, ticket, stop);
  }

  /** Asks the run with that ticket to stop. */
  static void leave(Path output, String ticket) {
    try {
      Files.writeString(file(output), ticket);
    } catch (IOException e) {
      throw RunFailure.of(e).toRefusal(e);
    }
  }

  private static Path file(Path output) {
    return output.resolve("social-metrics.db.stop");
  }

  private void look(String ticket, StopSignal stop) {
    try {
      while (!closed.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
        if (Files.exists(file(output)) && Files.readString(file(output)).equals(ticket)) {
          stop.stopRun();
        }
      }
    } catch (IOException e) {
      LOG.warn("{} cannot be read: metrics stop does not stop this run", file(output), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    if (watch.isEmpty()) {
      return;
    }
    try {
      watch.get().join();
      Files.deleteIfExists(file(output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
