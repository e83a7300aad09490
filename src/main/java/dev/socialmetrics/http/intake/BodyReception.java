package dev.socialmetrics.http.intake;

import dev.socialmetrics.http.answer.RequestHeaders;
import dev.socialmetrics.http.answer.RequestRefused;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes bodies as they arrive, into files, while no thread waits for a client: those who send
 * slowly hold up nobody.
 */
final class BodyReception implements AutoCloseable {
  private static final int MOST_AT_A_TIME = 500;
  private static final int PIECE = 16 * 1024;
  private static final Map<String, String> CLOSE = Map.of("Connection", "close");

  private final Path folder;
  private final Duration time;
  private final Opening opening;
  private final AtomicInteger arriving = new AtomicInteger();
  private final ScheduledThreadPoolExecutor clock;

  /**
   * @param folder of the files; made when it is needed
   * @param time in which a body must arrive
   */
  BodyReception(Path folder, Duration time) {
    this(folder, time, Files::newOutputStream);
  }

  /** What the bytes of a file are written with. */
  interface Opening {
    OutputStream open(Path file) throws IOException;
  }

  /** With another way to write. */
  BodyReception(Path folder, Duration time, Opening opening) {
    this.opening = opening;
    this.folder = folder;
    this.time = time;
    this.clock = new ScheduledThreadPoolExecutor(1, BodyReception::thread);
    clock.setRemoveOnCancelPolicy(true);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "slow-bodies");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  /** What is done with a body. */
  interface Work {
    /** Answers then or later; what it throws is answered. */
    void with(Exchange exchange, Path body) throws IOException;
  }

  /**
   * Takes the body of a request, which is answered later.
   *
   * @param most bytes
   * @param then takes the file, which is removed afterwards; on a thread of the server's
   * @throws RequestRefused 413 where a body is announced to be larger, 400 for headers that say two
   *     things
   */
  void receive(HttpServletRequest request, long most, Work then) {
    RequestHeaders.requireOnce(request, "Idempotency-Key", "Content-Type", "Origin");
    Sending.requireKey(request);
    if (request.getContentLengthLong() > most) {
      throw tooLarge(most);
    }
    Exchange exchange = Exchange.begin(request);
    try {
      take(exchange, most, then);
    } catch (IOException | RuntimeException e) {
      exchange.fail(e);
    }
  }

  private void take(Exchange exchange, long most, Work then) throws IOException {
    if (arriving.incrementAndGet() > MOST_AT_A_TIME) {
      arriving.decrementAndGet();
      throw new RequestRefused(
          503,
          "unavailable",
          "too many bodies are on their way. Send it again in a while.",
          List.of(),
          Map.of("Retry-After", "5", "Connection", "close"));
    }
    Arrival arrival = arrival(exchange, most, then);
    arrival.startClock();
    exchange.request().getInputStream().setReadListener(arrival);
  }

  private Arrival arrival(Exchange exchange, long most, Work then) throws IOException {
    try {
      Files.createDirectories(folder);
      Path file = Files.createTempFile(folder, ".body-", ".part");
      return new Arrival(exchange, file, most, then);
    } catch (IOException e) {
      arriving.decrementAndGet();
      throw e;
    }
  }

  private static RequestRefused tooLarge(long most) {
    return new RequestRefused(
        413,
        "too_large",
        "the body is larger than " + most + " bytes. Send it in pieces.",
        List.of(),
        CLOSE);
  }

  /** One body on its way. */
  private final class Arrival implements ReadListener {
    private final Exchange exchange;
    private final ServletInputStream in;
    private final OutputStream out;
    private final Path file;
    private final long most;
    private final Work then;
    private final byte[] piece = new byte[PIECE];
    private long size;
    private boolean over;
    private Optional<ScheduledFuture<?>> end = Optional.empty();

    Arrival(Exchange exchange, Path file, long most, Work then) throws IOException {
      this.exchange = exchange;
      this.in = exchange.request().getInputStream();
      this.out = opening.open(file);
      this.file = file;
      this.most = most;
      this.then = then;
    }

    private synchronized void startClock() {
      end = Optional.of(clock.schedule(this::late, time.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void onDataAvailable() throws IOException {
      while (isOpen() && in.isReady()) {
        int read = in.read(piece);
        if (read < 0) {
          return;
        }
        size += read;
        if (size > most) {
          end();
          exchange.fail(tooLarge(most));
          return;
        }
        write(read);
      }
    }

    private void write(int bytes) {
      try {
        out.write(piece, 0, bytes);
      } catch (IOException full) {
        if (end()) {
          exchange.fail(full);
        }
      }
    }

    @Override
    public void onAllDataRead() throws IOException {
      if (close()) {
        try {
          then.with(exchange, file);
        } catch (IOException | RuntimeException e) {
          exchange.fail(e);
        } finally {
          Files.deleteIfExists(file);
        }
      }
    }

    @Override
    public void onError(Throwable failure) {
      end();
      exchange.giveUp();
    }

    private void late() {
      if (end()) {
        exchange.fail(
            new RequestRefused(
                408,
                "too_slow",
                "the body did not arrive within serve.limits.body-time. Send it again.",
                List.of(),
                CLOSE));
      }
    }

    private synchronized boolean isOpen() {
      return !over;
    }

    /** Whether it was not over before. */
    private boolean end() {
      boolean first = close();
      if (first) {
        try {
          Files.deleteIfExists(file);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return first;
    }

    private synchronized boolean close() {
      boolean first = !over;
      over = true;
      if (first) {
        arriving.decrementAndGet();
        end.ifPresent(timer -> timer.cancel(false));
        try {
          out.close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return first;
    }
  }
}
