package dev.socialmetrics.store.rejected;

import dev.socialmetrics.store.Times;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rejected rows that were mended, and files whose rows still wait for that. */
public final class ResolvedRows {
  private static final String OPEN =
      """
      SELECT f.name FROM import_file f WHERE f.outcome = 'REFUSED' OR f.outcome = 'LOADED'
        AND EXISTS (SELECT 1 FROM rejected_row r
          WHERE r.import_file_id = f.import_file_id AND r.resolved_at IS NULL)
      """;

  private static final String EARLIER =
      """
      SELECT e.import_file_id FROM import_file e JOIN import_file f ON e.path = f.path
      WHERE f.import_file_id = ? AND e.import_file_id < f.import_file_id
        AND e.mending = 1 AND e.outcome = 'LOADED'
      """;

  private final JdbcTemplate jdbc;

  public ResolvedRows(DataSource writing) {
    this.jdbc = new JdbcTemplate(writing);
  }

  /**
   * A rejected row by its file and its number there, or where that is not stated the line where it
   * starts.
   */
  public record Place(long fileId, Optional<Long> record, long line) {}

  /** Records of the file that were rejected, mended since or not. */
  public Set<Long> listRejected(long fileId) {
    return new HashSet<>(
        jdbc.queryForList(
            "SELECT record_no FROM rejected_row WHERE import_file_id = ?", Long.class, fileId));
  }

  /** Files that have mended rows of the file, the latest first. */
  public List<Long> listMenders(long fileId) {
    return jdbc.queryForList(
        """
        SELECT DISTINCT resolved_by FROM rejected_row
        WHERE import_file_id = ? AND resolved_by IS NOT NULL ORDER BY resolved_by DESC
        """,
        Long.class,
        fileId);
  }

  /** Files of corrected rows that were loaded and are younger than the file. */
  public List<Long> listCorrectionsAfter(long fileId) {
    return jdbc.queryForList(
        "SELECT import_file_id FROM import_file WHERE import_file_id > ? AND mending = 1 AND loaded_at IS NOT NULL",
        Long.class,
        fileId);
  }

  /** Records of the file that its corrections up to one of them have corrected. */
  public Set<Long> listCorrected(long fileId, long upTo) {
    return new HashSet<>(
        jdbc.queryForList(
            "SELECT record_no FROM rejected_row WHERE import_file_id = ? AND resolved_by <= ?",
            Long.class,
            fileId,
            upTo));
  }

  /** Files of mended rows that the run loaded, by number. */
  public List<Long> listMending(long runId) {
    return jdbc.queryForList(
        "SELECT import_file_id FROM import_file WHERE run_id = ? AND outcome = 'LOADED' AND mending = 1",
        Long.class,
        runId);
  }

  /** Marks the rows as mended by a file, unless they are marked already or its own. */
  public void resolve(List<Place> places, long byFile, Instant now) {
    jdbc.batchUpdate(
        """
        UPDATE rejected_row SET resolved_at = ?, resolved_by = ?
        WHERE import_file_id = ? AND coalesce(record_no = ?, source_line = ?) AND resolved_at IS NULL
          AND import_file_id <> ?
        """,
        places.stream()
            .map(
                place ->
                    new Object[] {
                      Times.second(now),
                      byFile,
                      place.fileId(),
                      place.record().orElse(null),
                      place.line(),
                      byFile
                    })
            .toList());
  }

  /**
   * Takes a file of corrected rows for what it is once it was edited and imported again: in the
   * place of the earlier one, whose own rejected rows are no longer open. One of which it leaves
   * rows out stays what those are corrected by.
   */
  public void replaceEarlier(List<Place> places, long byFile, Instant now) {
    for (long earlier : jdbc.queryForList(EARLIER, Long.class, byFile)) {
      List<Place> before =
          jdbc.query(
              "SELECT import_file_id, record_no FROM rejected_row WHERE resolved_by = ?",
              (row, n) ->
                  new Place(
                      row.getLong("import_file_id"), Optional.of(row.getLong("record_no")), 0),
              earlier);
      if (places.containsAll(before)) {
        jdbc.update(
            """
            UPDATE rejected_row SET resolved_at = ?1, resolved_by = ?2
            WHERE resolved_by = ?3 OR import_file_id = ?3 AND resolved_at IS NULL
            """,
            Times.second(now),
            byFile,
            earlier);
      }
    }
  }

  /** A file that was refused for rows which are all mended now is stored by the file with those. */
  public void settleRefused(long byFile) {
    jdbc.update(
        """
        UPDATE import_file SET outcome = 'DUPLICATE', duplicate_of = ?1
        WHERE outcome = 'REFUSED' AND import_file_id IN
            (SELECT import_file_id FROM rejected_row WHERE resolved_by = ?1)
          AND NOT EXISTS (SELECT 1 FROM rejected_row r
            WHERE r.import_file_id = import_file.import_file_id AND r.resolved_at IS NULL)
        """,
        byFile);
  }

  /** Names of files that are refused or have rows which wait to be mended. */
  public List<String> listOpenNames() {
    return jdbc.queryForList(OPEN + " GROUP BY f.name ORDER BY f.name", String.class);
  }

  /** Names of files that the run took up, or whose rows it mended. */
  public List<String> listTouchedNames(long runId) {
    return jdbc.queryForList(
        """
        SELECT name FROM import_file WHERE run_id = ?1
        UNION
        SELECT f.name FROM import_file f JOIN rejected_row r ON r.import_file_id = f.import_file_id
        WHERE r.resolved_by IN (SELECT import_file_id FROM import_file WHERE run_id = ?1)
        """,
        String.class,
        runId);
  }
}
