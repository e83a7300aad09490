package dev.socialmetrics.store.rejected;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What files of corrected rows held when they were imported, whatever became of those files. */
public final class CorrectedRows {
  private static final String LIST =
      """
      SELECT c.import_file_id, c.source_line, c.of_file_id, c.of_record, c.cells,
        EXISTS (SELECT 1 FROM rejected_row r WHERE r.import_file_id = c.import_file_id
          AND r.source_line = c.source_line) AS is_rejected
      FROM corrected_row c JOIN import_file f ON f.import_file_id = c.import_file_id
      """;

  private static final String LATEST_FIRST = " ORDER BY c.import_file_id DESC, c.source_line";

  private final JdbcTemplate jdbc;

  public CorrectedRows(DataSource source) {
    this.jdbc = new JdbcTemplate(source);
  }

  /** Takes down the rows of a file of corrected rows, in the place of those noted before. */
  public void replace(long fileId, List<CorrectedRow> rows) {
    jdbc.update("DELETE FROM corrected_row WHERE import_file_id = ?", fileId);
    jdbc.batchUpdate(
        """
        INSERT INTO corrected_row (import_file_id, source_line, of_file_id, of_record, cells)
        SELECT ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM rejected_row WHERE import_file_id = ? AND record_no = ?)
        ON CONFLICT DO NOTHING
        """,
        rows.stream()
            .map(
                row ->
                    new Object[] {
                      fileId,
                      row.line(),
                      row.of().fileId(),
                      row.of().record(),
                      row.cells(),
                      row.of().fileId(),
                      row.of().record()
                    })
            .toList());
  }

  /** All rows, of the latest file first. */
  public List<CorrectedRow> list() {
    return jdbc.query(LIST + LATEST_FIRST, CorrectedRows::map);
  }

  /** Rows of loaded files that correct rows of a file, of the latest file first. */
  public List<CorrectedRow> listLoadedOf(long fileId) {
    return jdbc.query(
        LIST + "WHERE f.outcome = 'LOADED' AND c.of_file_id = ?" + LATEST_FIRST,
        CorrectedRows::map,
        fileId);
  }

  /** Whether it is known what a file of corrected rows held. */
  public boolean isKnown(long fileId) {
    return !jdbc.queryForList(
            "SELECT 1 FROM corrected_row WHERE import_file_id = ? LIMIT 1", fileId)
        .isEmpty();
  }

  /** What a row of a file of corrected rows corrects; empty for one of another file. */
  public Optional<RejectedPlace> findOriginal(RejectedPlace place) {
    return jdbc
        .query(
            """
            SELECT c.of_file_id, c.of_record FROM corrected_row c JOIN rejected_row r
              ON r.import_file_id = c.import_file_id AND r.source_line = c.source_line
            WHERE r.import_file_id = ? AND r.record_no = ?
            """,
            (row, n) -> new RejectedPlace(row.getLong("of_file_id"), row.getLong("of_record")),
            place.fileId(),
            place.record())
        .stream()
        .findFirst();
  }

  /** The rejected row that starts in a line of a file. */
  public Optional<RejectedPlace> findAt(long fileId, long line) {
    return jdbc
        .query(
            "SELECT record_no FROM rejected_row WHERE import_file_id = ? AND source_line = ?",
            (row, n) -> new RejectedPlace(fileId, row.getLong("record_no")),
            fileId,
            line)
        .stream()
        .findFirst();
  }

  private static CorrectedRow map(ResultSet row, int number) throws SQLException {
    return new CorrectedRow(
        row.getLong("import_file_id"),
        row.getLong("source_line"),
        new RejectedPlace(row.getLong("of_file_id"), row.getLong("of_record")),
        row.getString("cells"),
        row.getBoolean("is_rejected"));
  }
}
