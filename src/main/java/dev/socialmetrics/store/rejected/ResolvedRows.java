package dev.socialmetrics.store.rejected;

import dev.socialmetrics.store.Times;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
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

  private final JdbcTemplate jdbc;

  public ResolvedRows(DataSource writing) {
    this.jdbc = new JdbcTemplate(writing);
  }

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

  /** Files of mended rows that the run loaded or refused, by number. */
  public List<Long> listMending(long runId) {
    return jdbc.queryForList(
        "SELECT import_file_id FROM import_file WHERE run_id = ? AND outcome IN ('LOADED', 'REFUSED') AND mending = 1",
        Long.class,
        runId);
  }

  /**
   * Marks the rows as mended by a file, also where an earlier one did so: the latest holds. Rows
   * that earlier files rejected in the place of the same ones are no longer open.
   */
  public void resolve(List<RejectedPlace> places, long byFile, Instant now) {
    jdbc.batchUpdate(
        """
        UPDATE rejected_row SET resolved_at = ?, resolved_by = ?
        WHERE import_file_id = ? AND record_no = ? AND import_file_id <> ?
        """,
        places.stream()
            .map(
                place ->
                    new Object[] {
                      Times.second(now), byFile, place.fileId(), place.record(), byFile
                    })
            .toList());
    jdbc.update(
        """
        UPDATE rejected_row SET resolved_at = ?1, resolved_by = ?2
        WHERE resolved_at IS NULL AND import_file_id <> ?2 AND (import_file_id, source_line) IN (
          SELECT c.import_file_id, c.source_line FROM corrected_row c JOIN corrected_row by
            ON by.of_file_id = c.of_file_id AND by.of_record = c.of_record
          WHERE by.import_file_id = ?2)
        """,
        Times.second(now),
        byFile);
  }

  /**
   * A file that was refused for rows which are all mended now is stored by the file with those, and
   * so are those with the same bytes.
   */
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
    jdbc.update(
        """
        UPDATE import_file SET outcome = 'DUPLICATE', duplicate_of = ?1
        WHERE outcome = 'REFUSED' AND duplicate_of IN (SELECT import_file_id FROM import_file
          WHERE outcome = 'DUPLICATE' AND duplicate_of = ?1 AND problem_code IS NOT NULL)
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
