package dev.socialmetrics.store.file;

import dev.socialmetrics.store.Times;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files as they were seen before: by where they are, and by their bytes. */
public final class SeenFiles {
  private final JdbcTemplate jdbc;

  public SeenFiles(DataSource source) {
    this.jdbc = new JdbcTemplate(source);
  }

  /**
   * The files with that path, size, time and inode that were ever seen, one for each ownership: the
   * bytes of one that is known need not be hashed again.
   */
  public List<ImportFile> listSightings(Path path, long size, Instant modified, String fileKey) {
    return jdbc.query(
        ImportFileRow.COLUMNS
            + "WHERE path = ? AND size_bytes = ? AND modified_at = ? AND file_key = ?"
            + " ORDER BY import_file_id",
        ImportFileRow::map,
        path.toString(),
        size,
        Times.exact(modified),
        fileKey);
  }

  /** When the latest of all files was first seen. */
  public Optional<Instant> findLatest() {
    String latest = "SELECT max(first_seen_at) FROM import_file";
    return Optional.ofNullable(jdbc.queryForObject(latest, String.class)).map(Instant::parse);
  }

  /** Files with these bytes that are loaded, with all their rows, or on their way to be. */
  public List<ImportFile> listContent(String sha256) {
    return jdbc.query(
        ImportFileRow.COLUMNS
            + "WHERE sha256 = ? AND (outcome IN ('NEW', 'STAGED') OR outcome = 'LOADED' AND NOT "
            + ImportFiles.IS_INCOMPLETE
            + ") ORDER BY import_file_id",
        ImportFileRow::map,
        sha256);
  }

  /**
   * The file that was seen last of those whose hash begins so.
   *
   * @param start lower-case hexadecimal digits
   */
  public Optional<ImportFile> findByHash(String start) {
    return jdbc
        .query(
            ImportFileRow.COLUMNS
                + "WHERE sha256 >= ? AND sha256 < ? ORDER BY import_file_id DESC LIMIT 1",
            ImportFileRow::map,
            start,
            start + "g")
        .stream()
        .findFirst();
  }

  /**
   * What became of the file of that name and these bytes, wherever it lies now.
   *
   * @param name as people know it
   */
  public Optional<FileFate> findFate(String name, String sha256) {
    return jdbc
        .query(
            "SELECT * FROM import_file WHERE sha256 = ? AND name = ?"
                + " ORDER BY import_file_id DESC LIMIT 1",
            (row, number) ->
                new FileFate(
                    FileOutcome.valueOf(row.getString("outcome")),
                    row.getLong("run_id"),
                    ImportFileRow.counts(row)),
            sha256,
            name)
        .stream()
        .findFirst();
  }

  /** Files of that name or at that place that are loaded, or were and were taken back. */
  public List<ImportFile> listImported(String name, Path path) {
    return jdbc.query(
        ImportFileRow.COLUMNS
            + "WHERE (name = ? OR path = ?) AND (outcome = 'LOADED' OR forgotten_at IS NOT NULL)"
            + " ORDER BY import_file_id",
        ImportFileRow::map,
        name,
        path.toString());
  }

  /**
   * Files with these bytes whose import was taken back. The same bytes of another account, or of
   * another platform, are another file; where only the rows say whose they are, they are the same.
   */
  public List<ImportFile> listForgotten(String sha256, FileOwnership file) {
    return jdbc
        .query(
            ImportFileRow.COLUMNS + "WHERE sha256 = ? AND forgotten_at IS NOT NULL",
            ImportFileRow::map,
            sha256)
        .stream()
        .filter(
            forgotten ->
                forgotten.ownership().includes(file) || file.includes(forgotten.ownership()))
        .toList();
  }

  /** Loaded files that are to be read again: {@link ImportFiles#IS_INCOMPLETE}. */
  public Set<Long> listIncomplete() {
    return Set.copyOf(
        jdbc.queryForList(
            "SELECT import_file_id FROM import_file WHERE outcome = 'LOADED' AND "
                + ImportFiles.IS_INCOMPLETE,
            Long.class));
  }
}
