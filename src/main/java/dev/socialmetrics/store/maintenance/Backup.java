package dev.socialmetrics.store.maintenance;

import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.database.OnDisk;
import dev.socialmetrics.store.database.StorageFailure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Copies the database while others read and write it: one moment of it, in one file. The copy bears
 * its name only when it was opened and found sound and lies on the disk.
 */
public final class Backup {
  private final Database database;

  public Backup(Database database) {
    this.database = database;
  }

  /**
   * What a backup holds.
   *
   * @param bytes size of the file
   * @param rows days, posts, audiences and campaigns
   */
  public record Copy(long bytes, long rows) {}

  /**
   * Writes the copy beside the target, checks it, and lets it take the target's name in one step:
   * what bore that name before is lost only to a sound copy.
   *
   * @param replace whether a file of that name may be replaced
   * @throws FileAlreadyExistsException when there is one that may not
   * @throws IOException when the copy cannot be written, or is not sound
   * @throws DataAccessException when the database cannot be read
   */
  public Copy writeTo(Path target, boolean replace) throws IOException {
    Path draft = Files.createTempFile(target.getParent(), ".metrics-backup-", ".part");
    draft.toFile().deleteOnExit();
    try {
      new JdbcTemplate(database.reading()).update("VACUUM INTO ?", draft.toString());
      long rows = check(draft);
      OnDisk.flushFile(draft);
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !replace) {
        throw new FileAlreadyExistsException(target.toString());
      }
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      OnDisk.flushFolder(target.getParent());
      return new Copy(Files.size(target), rows);
    } catch (DataAccessException e) {
      if (isOfTarget(e)) {
        throw new IOException("the disk is full, or cannot be written", e);
      }
      throw e;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Only the copy is written: what fails to be written is the target's disk. */
  private static boolean isOfTarget(DataAccessException failure) {
    return failure.getMostSpecificCause() instanceof SQLException sql
        && StorageFailure.isOfFullDisk(sql);
  }

  private static long check(Path copy) throws IOException {
    Properties readOnly = new Properties();
    readOnly.setProperty("open_mode", "1");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy, readOnly);
        Statement statement = connection.createStatement()) {
      String verdict = one(statement, "PRAGMA integrity_check(1)");
      if (!verdict.equals("ok")) {
        throw new IOException("the copy is not sound: " + verdict);
      }
      long rows = 0;
      for (String table : IntegrityCheck.TABLES) {
        rows += Long.parseLong(one(statement, "SELECT count(*) FROM " + table));
      }
      return rows;
    } catch (SQLException e) {
      throw new IOException("the copy cannot be read back", e);
    }
  }

  private static String one(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : "";
    }
  }
}
