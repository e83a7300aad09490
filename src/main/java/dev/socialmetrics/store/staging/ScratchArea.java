package dev.socialmetrics.store.staging;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A database file beside the real one for rows that were read and are not published yet. It is
 * attached to every connection that writes and is not durable: nothing is synced, and it is deleted
 * whole at the end and before the next start. Whatever a process that died had staged is read
 * again.
 */
public final class ScratchArea {
  /** What statements call it. */
  static final String SCHEMA = "scratch";

  /** Rows are only appended and read in order: few, large pages. */
  private static final int PAGE_BYTES = 32_768;

  private static final int CACHE_KIB = 8_192;

  private final Path file;

  private ScratchArea(Path file) {
    this.file = file;
  }

  /** An empty one beside a database; what a process that died left behind is deleted. */
  public static ScratchArea beside(Path database) {
    ScratchArea area =
        new ScratchArea(database.resolveSibling(database.getFileName() + "-scratch"));
    area.delete();
    return area;
  }

  /** Makes it part of a connection; outside of transactions only. */
  void attach(Connection connection) throws SQLException {
    try (PreparedStatement attach = connection.prepareStatement("ATTACH DATABASE ? AS " + SCHEMA)) {
      attach.setString(1, file.toString());
      attach.execute();
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA temp_store_directory = '" + folder() + "'");
      for (String pragma : pragmas()) {
        statement.execute("PRAGMA " + SCHEMA + "." + pragma);
      }
      for (Kind kind : Kind.values()) {
        statement.execute(create(kind));
      }
    }
  }

  /**
   * Where SQLite sorts what does not fit into memory: hundreds of megabytes, for which the output
   * folder has room where the system's folder for temporary files may have none. A deprecated
   * pragma, since it holds for the whole process; this one has one output folder.
   */
  private String folder() {
    return file.toAbsolutePath().getParent().toString().replace("'", "''");
  }

  private static List<String> pragmas() {
    return List.of(
        "page_size = " + PAGE_BYTES,
        "journal_mode = MEMORY",
        "synchronous = OFF",
        "cache_size = -" + CACHE_KIB);
  }

  private static String create(Kind kind) {
    return String.format(
        Locale.ROOT,
        "CREATE TABLE IF NOT EXISTS %s (stage_id INTEGER PRIMARY KEY, %s,"
            + " exported_at TEXT, source_line INTEGER NOT NULL) STRICT",
        Staging.table(kind),
        kind.columns().stream().map(ScratchArea::define).collect(Collectors.joining(", ")));
  }

  private static String define(Column column) {
    String type = column.type().isWhole() ? "INTEGER" : column.type().isNumber() ? "REAL" : "TEXT";
    return column.name() + " " + type + (column.isKey() ? " NOT NULL" : "");
  }

  /** Deletes its file, where it is there. */
  public void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
