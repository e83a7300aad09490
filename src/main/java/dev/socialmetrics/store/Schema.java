package dev.socialmetrics.store;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the schema of this version. */
public final class Schema {
  /** "SMET": tells our databases from others. */
  static final int APPLICATION_ID = 0x534D4554;

  private Schema() {}

  /**
   * Applies the migrations that are missing, each in its own transaction.
   *
   * @throws NotOurDatabase when the file holds somebody else's tables, or those of a newer version
   */
  public static void migrate(Database database) {
    if (Files.exists(database.file())) {
      refuseForeign(database.reading());
    }
    DataSource writing = database.writing();
    Flyway flyway =
        Flyway.configure()
            .dataSource(writing)
            .locations("classpath:db/migration")
            .javaMigrations(new NormalIds())
            .table("schema_version")
            .installedBy("social-metrics")
            .validateMigrationNaming(true)
            .load();
    refuseNewer(flyway);
    flyway.migrate();
    mark(writing);
  }

  /** Looks through the read-only door: a foreign file keeps every byte. */
  private static void refuseForeign(DataSource reading) {
    try (Connection connection = reading.getConnection();
        Statement statement = connection.createStatement()) {
      int applicationId = statement.executeQuery("PRAGMA application_id").getInt(1);
      int tables = statement.executeQuery("SELECT count(*) FROM sqlite_master").getInt(1);
      if (tables > 0 && applicationId != APPLICATION_ID && !hasOurHistory(statement)) {
        throw new NotOurDatabase("it holds tables of another program");
      }
    } catch (SQLException e) {
      throw new StorageTrouble(e);
    }
  }

  private static boolean hasOurHistory(Statement statement) throws SQLException {
    return statement
            .executeQuery("SELECT count(*) FROM sqlite_master WHERE name = 'schema_version'")
            .getInt(1)
        > 0;
  }

  private static void refuseNewer(Flyway flyway) {
    var current = flyway.info().current();
    var newest =
        Arrays.stream(flyway.info().all())
            .filter(migration -> migration.getState().isResolved())
            .reduce((one, other) -> other)
            .orElseThrow();
    if (current != null && current.getState().isApplied() && !current.getState().isResolved()) {
      throw new NotOurDatabase(
          "it is at schema version "
              + current.getVersion()
              + " of a newer program, this one knows "
              + newest.getVersion());
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
