package dev.socialmetrics.store.maintenance;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.store.Times;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where imported files lie: those that still lie in the input folder, and those put away. */
public final class ArchivedFiles {
  private static final int DATE_CHARS = 10;

  private final JdbcTemplate jdbc;

  public ArchivedFiles(DataSource writing) {
    this.jdbc = new JdbcTemplate(writing);
  }

  /**
   * An imported file.
   *
   * @param day on which it was loaded, or found to be a duplicate
   */
  public record Imported(
      long id,
      String name,
      Path path,
      String sha256,
      long size,
      Instant modified,
      String fileKey,
      LocalDate day) {
    /** As it was seen last. */
    public SourceFile seen() {
      return new SourceFile(path, name, size, modified, fileKey);
    }
  }

  /** Loaded files and duplicates that were last seen below a folder. */
  public List<Imported> listBelow(Path folder) {
    return jdbc.query(
        """
        SELECT import_file_id, name, path, sha256, size_bytes, modified_at, file_key,
               coalesce(loaded_at, first_seen_at) AS day
        FROM import_file
        WHERE outcome IN ('LOADED', 'DUPLICATE') AND sha256 IS NOT NULL
          AND substr(path, 1, length(?1)) = ?1
        ORDER BY import_file_id
        """,
        (row, number) ->
            new Imported(
                row.getLong("import_file_id"),
                row.getString("name"),
                Path.of(row.getString("path")),
                row.getString("sha256"),
                row.getLong("size_bytes"),
                Instant.parse(row.getString("modified_at")),
                row.getString("file_key"),
                LocalDate.parse(row.getString("day").substring(0, DATE_CHARS))),
        folder + folder.getFileSystem().getSeparator());
  }

  /** Whether some file is known to lie there. */
  public boolean isKnown(Path path) {
    return jdbc.queryForObject(
            "SELECT count(*) FROM import_file WHERE path = ?", Long.class, path.toString())
        > 0;
  }

  /** The file lies there from now on, of whichever account it was read. */
  public void moved(long id, Path path, long size, Instant modified, String fileKey) {
    jdbc.update(
        """
        UPDATE import_file SET path = ?, size_bytes = ?, modified_at = ?, file_key = ?
        WHERE (path, size_bytes, modified_at, file_key) =
          (SELECT path, size_bytes, modified_at, file_key FROM import_file WHERE import_file_id = ?)
        """,
        path.toString(),
        size,
        Times.exact(modified),
        fileKey,
        id);
  }
}
