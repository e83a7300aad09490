package dev.socialmetrics.job.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When bodies came, no two at one time. A body that comes again within a minute, while nothing else
 * wrote to the same rows, is the same one: it gets the time of the first, and is therefore the same
 * file.
 */
public final class Receipts {
  private static final Duration REMEMBERED = Duration.ofSeconds(60);
  private static final int MOST = 100_000;

  private final Clock clock;
  private final Map<String, Receipt> bodies = new LinkedHashMap<>();
  private final Map<Long, Instant> writes = new HashMap<>();
  private Instant last = Instant.EPOCH;

  /** A body that was accepted. */
  private record Receipt(Instant at, Set<Long> rows) {}

  public Receipts(Clock clock) {
    this.clock = clock;
  }

  /** A time that no other body has. */
  public synchronized Instant next() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    last = now.isAfter(last) ? now : last.plusMillis(1);
    return last;
  }

  /**
   * When the same body came, where it is the last that was written to all of its rows.
   *
   * @param body identifies it: hash, type, address and caller
   */
  public synchronized Optional<Instant> repeated(String body) {
    forget();
    return Optional.ofNullable(bodies.get(body))
        .filter(known -> known.rows().stream().allMatch(row -> known.at().equals(writes.get(row))))
        .map(Receipt::at);
  }

  /**
   * Notes a body that is about to be accepted.
   *
   * @param rows what its rows are values of, a hash each
   */
  public synchronized void note(String body, Instant at, Set<Long> rows) {
    rows.forEach(row -> writes.merge(row, at, (one, other) -> one.isAfter(other) ? one : other));
    bodies.remove(body);
    bodies.put(body, new Receipt(at, rows));
    forget();
  }

  /** Somebody else wrote: what came before is no longer the last. */
  public synchronized void forgetAll() {
    bodies.clear();
    writes.clear();
  }

  private void forget() {
    Instant oldest = clock.instant().minus(REMEMBERED);
    Iterator<Receipt> oldestFirst = bodies.values().iterator();
    while (oldestFirst.hasNext()) {
      Receipt receipt = oldestFirst.next();
      if (receipt.at().isAfter(oldest) && writes.size() <= MOST) {
        return;
      }
      receipt.rows().forEach(row -> writes.remove(row, receipt.at()));
      oldestFirst.remove();
    }
  }
}
