package dev.socialmetrics.store.forget;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.file.ImportFiles;
import dev.socialmetrics.store.publish.Publisher;
import dev.socialmetrics.store.publish.RejectLimit;
import dev.socialmetrics.store.publish.RowCombiner;
import dev.socialmetrics.store.schema.Schema;
import dev.socialmetrics.store.staging.Staging;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database of its own, beside the real one, in which the rows that a file touched are worked out
 * again: the other files are published into it in their order, each with the rows that state one of
 * the touched keys. What it holds in the end is what the real one would hold of them.
 */
public final class Rework implements AutoCloseable {
  private static final int PAGE = 1_000;

  /** What was good when it was loaded is good. */
  private static final RejectLimit NO_LIMIT = new RejectLimit(-1, 0);

  private final Database database;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Map<Kind, Set<String>> accounts = new EnumMap<>(Kind.class);

  /**
   * @param folder an empty folder for it
   */
  public Rework(Path folder, Duration busyTimeout) {
    this.database = Database.forWriting(folder, busyTimeout);
    Schema.migrate(database);
    this.jdbc = new JdbcTemplate(database.writing());
    this.transaction =
        new TransactionTemplate(new DataSourceTransactionManager(database.writing()));
  }

  DataSource source() {
    return database.writing();
  }

  /** Learns which rows are to be worked out again; their accounts, by kind. */
  public Map<Kind, Set<String>> learn(DataSource from, ForgottenFile file) {
    JdbcTemplate stored = new JdbcTemplate(from);
    for (Kind kind : Kind.values()) {
      jdbc.execute(TouchedRows.create(kind));
      Set<String> seen = accounts.computeIfAbsent(kind, none -> new HashSet<>());
      int columns = kind.keyColumns().size() + 1;
      transaction.executeWithoutResult(
          status -> {
            try (Batch batch = new Batch(jdbc, TouchedRows.insert(kind), PAGE)) {
              stored.query(
                  TouchedRows.find(kind),
                  row -> {
                    seen.add(row.getString("account_id"));
                    batch.add(Batch.cells(row, 1, columns));
                  },
                  file.file().id(),
                  file.loadedAt());
            }
          });
    }
    return Map.copyOf(accounts);
  }

  /** The first of the days that are touched; empty where none is, or rows without a day are. */
  public Optional<LocalDate> firstDay() {
    boolean onlyDays =
        Stream.of(Kind.CONTENT, Kind.AUDIENCE, Kind.CAMPAIGN)
            .allMatch(kind -> accounts.getOrDefault(kind, Set.of()).isEmpty());
    String first =
        jdbc.queryForObject("SELECT min(date) FROM " + TouchedRows.table(Kind.DAILY), String.class);
    return Optional.ofNullable(first).filter(day -> onlyDays).map(LocalDate::parse);
  }

  /** Makes a file known as it is known there, before its rows come. */
  public void begin(DataSource from, ImportFile file) {
    Map<String, Object> known =
        new JdbcTemplate(from)
            .queryForMap("SELECT * FROM import_file WHERE import_file_id = ?", file.id());
    known.put("outcome", "STAGED");
    known.put("duplicate_of", null);
    jdbc.update(
        String.format(
            Locale.ROOT,
            "INSERT INTO import_file (%s) VALUES (%s)",
            String.join(", ", known.keySet()),
            String.join(", ", Collections.nCopies(known.size(), "?"))),
        known.values().toArray());
  }

  /** Takes rows of a file; those of untouched keys go no further. */
  public void add(ImportFile file, List<Verdict.Accepted<ExportedRow>> rows) {
    transaction.executeWithoutResult(
        status -> {
          new Staging(database.writing()).write(file.id(), file.modified(), rows);
          for (Kind kind : Kind.values()) {
            jdbc.update(
                String.format(
                    Locale.ROOT,
                    "DELETE FROM %1$s WHERE stage_id BETWEEN ? AND ?"
                        + " AND NOT EXISTS (SELECT 1 FROM %2$s x WHERE %3$s)",
                    Staging.table(kind),
                    TouchedRows.table(kind),
                    TouchedRows.isSame(kind, "x", Staging.table(kind))),
                Staging.firstId(file.id()) + rows.get(0).record(),
                Staging.firstId(file.id()) + rows.get(rows.size() - 1).record());
          }
        });
  }

  /**
   * Publishes a file's rows as they were published before.
   *
   * @return how many of its rows state touched keys
   */
  public long publish(OtherFile other, RowCombiner combiner) {
    ImportFile file = other.file();
    long staged =
        Stream.of(Kind.values())
            .mapToLong(
                kind ->
                    jdbc.queryForObject("SELECT count(*) FROM " + Staging.table(kind), Long.class))
            .sum();
    if (staged > 0) {
      new ImportFiles(database.writing()).setRead(file.id(), staged);
      Publisher publisher = new Publisher(database.writing(), NO_LIMIT);
      transaction.executeWithoutResult(
          status ->
              publisher.publish(
                  file, combiner, records -> Map.of(), file.runId(), other.loadedAt(), status));
      Stream.of(Kind.values()).forEach(kind -> jdbc.update("DELETE FROM " + Staging.table(kind)));
    }
    return staged;
  }

  @Override
  public void close() {
    database.close();
  }
}
