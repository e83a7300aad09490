package dev.socialmetrics.store.care;

import dev.socialmetrics.store.Database;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
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
   * Writes the copy, in the place of what bears that name.
   *
   * @throws IOException when it cannot be written, or is not sound
   */
  public Copy writeTo(Path target) throws IOException {
    Path draft = target.resolveSibling("." + target.getFileName() + ".part");
    Files.deleteIfExists(draft);
    try {
      new JdbcTemplate(database.reading()).update("VACUUM INTO ?", draft.toString());
      long rows = check(draft);
      try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return new Copy(Files.size(target), rows);
    } catch (DataAccessException e) {
      throw new IOException(e.getMostSpecificCause().getMessage(), e);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static long check(Path copy) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
        Statement statement = connection.createStatement()) {
      String verdict = one(statement, "PRAGMA integrity_check(1)");
      if (!verdict.equals("ok")) {
        throw new DataAccessResourceFailureException("the copy is not sound: " + verdict);
      }
      long rows = 0;
      for (String table : Soundness.TABLES) {
        rows += Long.parseLong(one(statement, "SELECT count(*) FROM " + table));
      }
      return rows;
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("the copy cannot be read", e);
    }
  }

  private static String one(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : "";
    }
  }
}
