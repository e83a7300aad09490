package dev.socialmetrics.http.live;

import dev.socialmetrics.http.data.LiveDatabase;
import dev.socialmetrics.store.AuditEntry;
import dev.socialmetrics.store.AuditLog;
import dev.socialmetrics.store.database.Database;
import java.util.List;
import java.util.Optional;

/**
 * Reads events from the database, where every process notes what it does. One query a piece, along
 * the primary key.
 */
final class EventLog {
  /** Lines at a time; so much waits for a slow client at most. */
  private static final int PIECE = 50;

  private final LiveDatabase database;

  EventLog(LiveDatabase database) {
    this.database = database;
  }

  /** What was noted last; empty before the first run. */
  Optional<AuditEntry> findNewest() {
    return database.ask(open -> new AuditLog(open.reading()).findNewest()).flatMap(entry -> entry);
  }

  /** The line of that id; empty where there is none. */
  Optional<AuditEntry> find(long id) {
    return database
        .ask(open -> new AuditLog(open.reading()).listFrom(id, 1))
        .flatMap(found -> found.stream().findFirst())
        .filter(entry -> entry.id() == id);
  }

  /** From that line on, itself included. */
  EventPage readFrom(long id) {
    return database.ask(open -> read(open, id)).orElse(EventPage.EMPTY);
  }

  private static EventPage read(Database open, long id) {
    List<AuditEntry> entries = new AuditLog(open.reading()).listFrom(id, PIECE);
    EventMaker maker = new EventMaker(open.reading());
    return new EventPage(
        entries,
        entries.stream().flatMap(entry -> maker.of(entry).stream()).toList(),
        entries.size() == PIECE);
  }
}
