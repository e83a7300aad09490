package dev.socialmetrics.store.schema;

import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.store.database.StorageFailure;
import dev.socialmetrics.store.database.StorageTrouble;
import dev.socialmetrics.store.database.UnusableDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A copy of a backup, looked at before it takes the place of a database. It lies in a folder of its
 * own, where SQLite may write beside it.
 */
public final class BackupFile {
  private static final String REMEDY =
      "The database was left as it is; name another backup, or bring this one again from where it is"
          + " kept.";

  private final Path copy;
  private final Path named;

  private BackupFile(Path copy, Path named) {
    this.copy = copy;
    this.named = named;
  }

  /**
   * @param named what people know it as
   * @throws UnusableDatabase when it is no database of ours, not sound, or of a newer version
   * @throws StorageTrouble when it cannot be read for other reasons
   */
  public static void check(Path copy, Path named) {
    new BackupFile(copy, named).check();
  }

  private void check() {
    Properties readOnly = new Properties();
    readOnly.setProperty("open_mode", "1");
    DataSource source = new DriverManagerDataSource("jdbc:sqlite:" + copy, readOnly);
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      refuseOthers(DatabaseTables.read(statement));
      String verdict = statement.executeQuery("PRAGMA integrity_check(1)").getString(1);
      if (!verdict.equals("ok")) {
        throw damaged(": " + firstOf(verdict));
      }
    } catch (SQLException e) {
      throw failure(e);
    }
    Schema.refuseNewer(source, named);
  }

  /** Without the heading that SQLite puts above. */
  private static String firstOf(String verdict) {
    return verdict.lines().filter(line -> !line.startsWith("***")).findFirst().orElse(verdict);
  }

  private void refuseOthers(DatabaseTables tables) {
    if (!tables.isMigrated()) {
      throw refused(
          ProblemCode.RUN_DB_FOREIGN,
          tables.names().isEmpty()
              ? "found an SQLite database without tables at " + named
              : "found an SQLite database of another program at " + named);
    }
    if (!tables.missing().isEmpty()) {
      throw refused(
          ProblemCode.RUN_DB_CORRUPT,
          "found a database without the tables "
              + String.join(", ", tables.missing())
              + " at "
              + named);
    }
    if (copy.toFile().length() < tables.bytes()) {
      throw damaged("");
    }
  }

  private RuntimeException failure(SQLException e) {
    if (StorageFailure.isOfNoDatabase(e)) {
      return refused(
          ProblemCode.RUN_DB_CORRUPT,
          "found a file of " + bytes() + " that is no SQLite database at " + named);
    }
    return StorageFailure.isOfDamage(e) ? damaged("") : new StorageTrouble(e);
  }

  private UnusableDatabase damaged(String how) {
    return refused(
        ProblemCode.RUN_DB_CORRUPT,
        "found a damaged or cut-short database of " + bytes() + " at " + named + how);
  }

  private static UnusableDatabase refused(ProblemCode code, String found) {
    return new UnusableDatabase(code, found, REMEDY);
  }

  private String bytes() {
    return String.format(Locale.ROOT, "%,d bytes", copy.toFile().length());
  }
}
