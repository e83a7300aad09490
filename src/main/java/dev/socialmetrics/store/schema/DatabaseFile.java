package dev.socialmetrics.store.schema;

import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.database.StorageFailure;
import dev.socialmetrics.store.database.StorageTrouble;
import dev.socialmetrics.store.database.UnusableDatabase;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * Looks at what lies where an output folder's database should be, before it is opened. What is not
 * ours, or not whole, is refused and keeps every byte.
 *
 * <p>Only names, sizes and kinds are asked of the file system: see {@link Database}. An empty file
 * is never shown to SQLite, which would delete the write-ahead log beside it.
 */
public final class DatabaseFile {
  private final Path file;

  private DatabaseFile(Path file) {
    this.file = file;
  }

  /**
   * Whether there is a database to read; false in an output folder that was not used yet.
   *
   * @throws UnusableDatabase when it cannot be used, or is missing beside what belongs to one
   * @throws StorageTrouble when it cannot be read for other reasons
   */
  public static boolean isThere(Path output) {
    DatabaseFile database = new DatabaseFile(output.resolve(Database.FILE_NAME));
    if (database.isNew()) {
      return false;
    }
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      return database.refuseOthers(DatabaseTables.read(statement));
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  /**
   * Whether another program has the database open, known after all of this one's connections are
   * closed: the last to close it removes the write-ahead log.
   */
  public static boolean isOpenElsewhere(Path output) {
    return Files.exists(output.resolve(Database.FILE_NAME + "-wal"), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Makes sure that there is a database of ours to write to, for the holder of the lock. Where
   * there is none it is begun with our mark in one step, so that a file without tables that lacks
   * the mark is never ours.
   *
   * @throws UnusableDatabase when it cannot be used, or is missing beside what belongs to one
   * @throws StorageTrouble when it cannot be read or written for other reasons
   */
  static void prepare(Path file) {
    DatabaseFile database = new DatabaseFile(file);
    if (database.isNew()) {
      database.begin();
      return;
    }
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      DatabaseTables tables = DatabaseTables.read(statement);
      database.refuseOthers(tables);
      database.refuseCutShort(tables, statement);
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  /** Whether nothing, or an empty file, lies there, and nothing of a former database beside it. */
  private boolean isNew() {
    if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
      refuseRemains("no database at " + file);
      return true;
    }
    if (!Files.isRegularFile(file)) {
      throw new UnusableDatabase(
          ProblemCode.RUN_DB_FOREIGN, "found " + kind() + " at " + file, putBack());
    }
    if (size() > 0) {
      return false;
    }
    refuseRemains("an empty file (0 bytes) at " + file);
    return true;
  }

  private String kind() {
    if (Files.isDirectory(file)) {
      return "a folder";
    }
    return Files.exists(file) ? "something that is no file" : "a symbolic link that leads nowhere";
  }

  private void refuseRemains(String found) {
    List<String> remains = DatabaseRemains.list(file.getParent());
    if (!remains.isEmpty()) {
      throw new UnusableDatabase(
          ProblemCode.RUN_DB_MISSING,
          "found " + found + ", but beside it what belongs to one: " + String.join(", ", remains),
          "Put a backup in its place ("
              + restore()
              + "); to begin from nothing, move "
              + file.getParent()
              + " away, or name another folder with --output.");
    }
  }

  /** True when its tables are there, false when it was only begun. */
  private boolean refuseOthers(DatabaseTables tables) {
    if (!tables.isOurs()) {
      throw new UnusableDatabase(
          ProblemCode.RUN_DB_FOREIGN,
          tables.names().isEmpty()
              ? "found an SQLite database without tables at " + file
              : "found an SQLite database of another program at " + file,
          putBack());
    }
    if (tables.isMigrated() && !tables.missing().isEmpty()) {
      throw new UnusableDatabase(
          ProblemCode.RUN_DB_CORRUPT,
          "found a database without the tables "
              + String.join(", ", tables.missing())
              + " at "
              + file,
          putBack());
    }
    return tables.isMigrated();
  }

  /** A file may be shorter than its pages are only while its write-ahead log holds the rest. */
  private void refuseCutShort(DatabaseTables tables, Statement statement) throws SQLException {
    if (size() >= tables.bytes()) {
      return;
    }
    boolean isWhole =
        file.resolveSibling(file.getFileName() + "-wal").toFile().length() > 0
            && statement.executeQuery("PRAGMA quick_check(1)").getString(1).equals("ok");
    if (!isWhole) {
      throw damaged();
    }
  }

  private Connection open() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("open_mode", "1");
    properties.setProperty("busy_timeout", "10000");
    return DriverManager.getConnection("jdbc:sqlite:" + file, properties);
  }

  /** One page in one write: a kill leaves an empty file or a marked one. */
  private void begin() {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = MEMORY");
      statement.execute("PRAGMA application_id = " + Schema.APPLICATION_ID);
    } catch (SQLException e) {
      throw new StorageTrouble(e);
    }
  }

  private RuntimeException failure(SQLException e) {
    if (StorageFailure.isOfNoDatabase(e)) {
      return new UnusableDatabase(
          ProblemCode.RUN_DB_CORRUPT,
          "found a file of " + bytes() + " that is no SQLite database at " + file,
          putBack());
    }
    return StorageFailure.isOfDamage(e) ? damaged() : new StorageTrouble(e);
  }

  private UnusableDatabase damaged() {
    return new UnusableDatabase(
        ProblemCode.RUN_DB_CORRUPT,
        "found a damaged or cut-short database of " + bytes() + " at " + file,
        putBack());
  }

  private String putBack() {
    return "It was left as it is: put a backup in its place ("
        + restore()
        + "), which keeps it aside, or name another folder with --output.";
  }

  private String restore() {
    return "metrics restore BACKUP --output " + file.getParent();
  }

  private long size() {
    return file.toFile().length();
  }

  private String bytes() {
    return String.format(Locale.ROOT, "%,d bytes", size());
  }
}
