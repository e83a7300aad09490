package dev.socialmetrics.http.live;

import dev.socialmetrics.store.AuditEntry;
import java.util.List;
import java.util.Optional;

/**
 * A piece of the audit log, and the events of it.
 *
 * @param entries in the order of their ids
 * @param events of those entries that are events
 * @param isFull whether there may be more behind it
 */
record EventPage(List<AuditEntry> entries, List<LiveEvent> events, boolean isFull) {
  /** Of a database that is not there. */
  static final EventPage EMPTY = new EventPage(List.of(), List.of(), false);

  EventPage {
    entries = List.copyOf(entries);
    events = List.copyOf(events);
  }

  /**
   * Whether it begins with what was seen last, as it does unless another database was put there.
   */
  boolean follows(Optional<AuditEntry> seen) {
    return seen.isEmpty() || !entries.isEmpty() && entries.get(0).isSameAs(seen.get());
  }

  /** The last line; empty where there is none. */
  Optional<AuditEntry> last() {
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
  }
}
