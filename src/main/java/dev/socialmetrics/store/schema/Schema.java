package dev.socialmetrics.store.schema;

import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.database.StorageTrouble;
import dev.socialmetrics.store.database.UnusableDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;

/** Brings a database to the schema of this version. */
public final class Schema {
  /** "SMET": tells our databases from others. */
  static final int APPLICATION_ID = 0x534D4554;

  /** The migrations that were applied, in the columns of the migration tool. */
  static final String HISTORY = "schema_version";

  /** The {@code installed_by} of each of them. */
  static final String MIGRATED_BY = "social-metrics";

  private Schema() {}

  /**
   * Begins the database where there is none, and applies the migrations that are missing, each in
   * its own transaction.
   *
   * @return what people should know of the migrations that were applied, a sentence each
   * @throws UnusableDatabase when what lies there is not ours, not whole, of a newer version, or
   *     missing beside what belongs to it
   */
  public static List<String> migrate(Database database) {
    DatabaseFile.prepare(database.file());
    DataSource writing = database.writing();
    NormalIds ids = new NormalIds();
    Flyway flyway = flyway(writing, ids);
    MigrationInfoService known = flyway.info();
    refuseNewer(known, database.file(), "or name another folder with --output");
    if (known.pending().length > 0) {
      flyway.migrate();
    }
    mark(writing);
    return ids.notices();
  }

  private static Flyway flyway(DataSource source, NormalIds ids) {
    return Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .javaMigrations(ids)
        .table(HISTORY)
        .installedBy(MIGRATED_BY)
        .validateMigrationNaming(true)
        .load();
  }

  /**
   * Looks whether a copy of a database is of a version that this one knows.
   *
   * @param named what people know the copy as
   * @throws UnusableDatabase when it is of a newer one
   */
  static void refuseNewer(DataSource copy, Path named) {
    refuseNewer(flyway(copy, new NormalIds()).info(), named, "or restore an older backup");
  }

  private static void refuseNewer(MigrationInfoService known, Path file, String otherwise) {
    var current = known.current();
    var newest =
        Arrays.stream(known.all())
            .filter(migration -> migration.getState().isResolved())
            .reduce((one, other) -> other)
            .orElseThrow();
    if (current != null && current.getState().isApplied() && !current.getState().isResolved()) {
      throw new UnusableDatabase(
          ProblemCode.RUN_DB_NEWER_SCHEMA,
          "found a database at schema version "
              + current.getVersion()
              + " of a newer program at "
              + file
              + ", this one knows "
              + newest.getVersion(),
          "Use the newer program, " + otherwise + ".");
    }
  }

  private static void mark(DataSource writing) {
    try (Connection connection = writing.getConnection();
        Statement statement = connection.createStatement()) {
      if (statement.executeQuery("PRAGMA application_id").getInt(1) != APPLICATION_ID) {
        statement.execute("PRAGMA application_id = " + APPLICATION_ID);
      }
    } catch (SQLException e) {
      throw new StorageTrouble(e);
    }
  }
}
