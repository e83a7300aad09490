package dev.socialmetrics.http.live;

import dev.socialmetrics.http.access.Admission;
import dev.socialmetrics.http.answer.RequestRefused;
import dev.socialmetrics.http.data.LiveDatabase;
import dev.socialmetrics.store.AuditEntry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends events to all clients that listen. One thread looks into the database for all of them, and
 * only while there is one. Thread-safe.
 */
public final class LiveFeed implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
  private static final int MOST_LISTENERS = 100;
  private static final Map<String, String> LATER = Map.of("Retry-After", "30");

  private final EventLog log;
  private final Duration period;
  private final long looksPerBeat;
  private final ScheduledExecutorService timer =
      Executors.newScheduledThreadPool(1, LiveFeed::thread);
  private final List<Listener> listeners = new ArrayList<>();
  private Optional<ScheduledFuture<?>> looking = Optional.empty();
  private long looks;
  private boolean troubled;
  private boolean closed;

  public LiveFeed(LiveDatabase database) {
    this(database, Duration.ofSeconds(1), Duration.ofSeconds(15));
  }

  /**
   * @param period between two looks into the database
   * @param beat between two signs of life
   */
  LiveFeed(LiveDatabase database, Duration period, Duration beat) {
    this.log = new EventLog(database);
    this.period = period;
    this.looksPerBeat = Math.max(1, beat.dividedBy(period));
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "events");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Answers with what happens from now on.
   *
   * @param after id of the event that the client has seen last; what came since is sent first. One
   *     that is not there is of another database and counts as none
   * @throws RequestRefused 503 where too many listen
   */
  synchronized void join(
      HttpServletRequest request, HttpServletResponse response, OptionalLong after)
      throws IOException {
    listeners.removeIf(Listener::isOver);
    if (closed || listeners.size() >= MOST_LISTENERS) {
      throw new RequestRefused(
          503,
          "unavailable",
          MOST_LISTENERS + " clients listen already, expected fewer. Ask again after 30 s.",
          List.of(),
          LATER);
    }
    Optional<AuditEntry> newest = log.findNewest();
    Optional<AuditEntry> seen =
        after.isPresent() ? log.find(after.getAsLong()).or(() -> newest) : newest;
    listeners.add(new Listener(EventStream.open(request, response), Admission.of(request), seen));
    if (looking.isEmpty()) {
      looking =
          Optional.of(
              timer.scheduleWithFixedDelay(
                  this::look, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS));
    }
  }

  private synchronized void look() {
    listeners.removeIf(Listener::isOver);
    if (listeners.isEmpty()) {
      looking.ifPresent(future -> future.cancel(false));
      looking = Optional.empty();
      return;
    }
    looks++;
    try {
      advance();
      if (looks % looksPerBeat == 0) {
        listeners.forEach(Listener::beat);
      }
      troubled = false;
    } catch (RuntimeException e) {
      note(e);
    }
  }

  private void advance() {
    Map<Long, EventPage> pages = new HashMap<>();
    for (Listener listener : listeners) {
      listener.advance(id -> pages.computeIfAbsent(id, log::readFrom), log);
    }
  }

  /** What cannot be read now may be readable at the next look; it is logged once. */
  private void note(RuntimeException trouble) {
    if (!troubled) {
      LOG.error("events cannot be read or sent now", trouble);
    }
    troubled = true;
  }

  /** Ends what is being sent; nobody can join any more. */
  @Override
  public synchronized void close() {
    closed = true;
    timer.shutdownNow();
    listeners.forEach(Listener::end);
    listeners.clear();
  }
}
