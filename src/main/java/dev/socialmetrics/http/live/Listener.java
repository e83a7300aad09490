package dev.socialmetrics.http.live;

import dev.socialmetrics.http.access.Admission;
import dev.socialmetrics.store.AuditEntry;
import java.util.Optional;
import java.util.function.LongFunction;

/** A client, and how far it has come. It gets the next piece when it has taken the one before. */
final class Listener {
  /** So many pieces at a time, so that one that has much to catch up does not keep the others. */
  private static final int MOST_PIECES = 20;

  private final EventStream stream;
  private final Admission admission;
  private Optional<AuditEntry> seen;

  /**
   * @param seen what it has seen last; empty for nothing yet
   */
  Listener(EventStream stream, Admission admission, Optional<AuditEntry> seen) {
    this.stream = stream;
    this.admission = admission;
    this.seen = seen;
  }

  boolean isOver() {
    return stream.isOver();
  }

  /** Sends what is new to it. */
  void advance(LongFunction<EventPage> pages, EventLog log) {
    boolean more = true;
    for (int piece = 0; more && piece < MOST_PIECES && stream.isIdle(); piece++) {
      EventPage page = pages.apply(seenId());
      if (page.follows(seen)) {
        send(page);
        more = page.isFull();
      } else {
        seen = log.findNewest();
        more = false;
      }
    }
  }

  private void send(EventPage page) {
    long id = seenId();
    page.events().stream()
        .filter(event -> event.id() > id)
        .forEach(event -> stream.send(event.bytes()));
    seen = page.last().or(() -> seen);
  }

  private long seenId() {
    return seen.map(AuditEntry::id).orElse(0L);
  }

  /** A sign of life; ends where the key was revoked. */
  void beat() {
    if (admission.holds()) {
      stream.beat();
    } else {
      stream.end();
    }
  }

  void end() {
    stream.end();
  }
}
