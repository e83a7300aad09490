package dev.socialmetrics.store;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.domain.StatedFacts;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.file.FileOwnership;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.file.ImportFiles;
import dev.socialmetrics.store.file.NewFile;
import dev.socialmetrics.store.file.Recognised;
import dev.socialmetrics.store.publish.Publication;
import dev.socialmetrics.store.publish.Publisher;
import dev.socialmetrics.store.publish.RawRecords;
import dev.socialmetrics.store.publish.RejectLimit;
import dev.socialmetrics.store.publish.RowCombiner;
import dev.socialmetrics.store.rejected.RejectedRows;
import dev.socialmetrics.store.schema.Schema;
import dev.socialmetrics.store.staging.Staging;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A migrated database in a folder of its own, and the way of an export into it. */
public final class TestStore implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2025-11-01T03:00:00Z");

  /** The run of the first file. */
  public static final long RUN = 7;

  private static final RejectLimit DEFAULT_LIMIT = new RejectLimit(5, 20);
  private static final RawRecords RAW =
      records ->
          records.stream().collect(Collectors.toMap(record -> record, record -> "raw " + record));

  private long nextRun = RUN;
  private final Database database;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final ImportFiles files;
  private final RejectedRows rejects;

  public TestStore(Path output) {
    database = Database.forWriting(output, Duration.ofSeconds(5));
    Schema.migrate(database);
    jdbc = new JdbcTemplate(database.writing());
    transaction = new TransactionTemplate(new JdbcTransactionManager(database.writing()));
    files = new ImportFiles(database.writing());
    rejects = new RejectedRows(database.writing());
  }

  public Database database() {
    return database;
  }

  public JdbcTemplate jdbc() {
    return jdbc;
  }

  public ImportFiles files() {
    return files;
  }

  /** Stages and publishes with the default limit. */
  public Publication load(Export export) {
    return load(export, DEFAULT_LIMIT);
  }

  public Publication load(Export export, RejectLimit limit) {
    return publish(stage(export), limit);
  }

  /** Stages and publishes as one of the files of a run; {@link #load(Export)} is a run each. */
  public Publication load(Export export, long runId, Instant now) {
    return publish(stage(export), DEFAULT_LIMIT, runId, now);
  }

  /** Publishes a staged file, in a run of its own. */
  public Publication publish(long id, RejectLimit limit) {
    return publish(id, limit, nextRun++, NOW);
  }

  private Publication publish(long id, RejectLimit limit, long runId, Instant now) {
    Publisher publisher = new Publisher(database.writing(), limit);
    ImportFile file = files.file(id);
    Publication publication =
        transaction.execute(
            status -> publisher.publish(file, RowCombiner.NONE, RAW, runId, now, status));
    if (publication.refusal().isPresent()) {
      transaction.executeWithoutResult(status -> publisher.refuse(file, publication, runId, now));
    }
    return publication;
  }

  /** Writes a file and its rows as a run that read it to its end; returns its id. */
  public long stage(Export export) {
    return transaction.execute(
        status -> {
          long id = files.add(newFile(export), NOW);
          new Staging(database.writing()).write(id, export.exportedAt, export.accepted);
          rejects.addWarnings(id, export.accepted);
          rejects.addRejected(id, export.rejected, NOW);
          rejects.addIgnored(id, export.ignored);
          files.setRead(id, export.records());
          files.setStated(id, export.periodEnd, 0);
          files.markStaged(id, "rules", Optional.empty());
          return id;
        });
  }

  private static NewFile newFile(Export export) {
    return new NewFile(
        new SourceFile(
            Path.of("/in").resolve(export.name),
            export.name,
            100,
            export.exportedAt,
            "inode-" + export.sha256),
        new Recognised(
            Optional.of(export.sha256),
            Optional.of("canonical-" + export.kind.label()),
            Optional.of(export.kind)),
        new FileOwnership(Optional.empty(), Optional.empty()),
        StatedFacts.NONE,
        NewFile.Finding.NEW,
        "rules",
        RUN);
  }

  /** The result of a query, a line a row: {@code value|value}, {@code -} for NULL. */
  public List<String> lines(String sql, Object... arguments) {
    return jdbc.queryForList(sql, arguments).stream().map(TestStore::line).toList();
  }

  private static String line(Map<String, Object> row) {
    return row.values().stream()
        .map(value -> value == null ? "-" : value.toString())
        .collect(Collectors.joining("|"));
  }

  /** Number of rows of a table. */
  public long count(String table) {
    return jdbc.queryForObject("SELECT count(*) FROM " + table, Long.class);
  }

  @Override
  public void close() {
    database.close();
  }
}
