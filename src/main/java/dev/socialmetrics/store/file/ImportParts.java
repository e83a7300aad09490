package dev.socialmetrics.store.file;

import dev.socialmetrics.problem.TablePart;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which tables of an archive or workbook a file's records come from. */
public final class ImportParts {
  /** The part that record {@code r.record_no} of file {@code r.import_file_id} is of, or NULL. */
  public static final String OF_RECORD =
      """
      (SELECT part.name FROM import_part part WHERE part.import_file_id = r.import_file_id
        AND part.first_record <= r.record_no ORDER BY part.first_record DESC LIMIT 1)
      """;

  private final JdbcTemplate jdbc;

  public ImportParts(DataSource writing) {
    this(new JdbcTemplate(writing));
  }

  public ImportParts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** What is known of a file, in its order; nothing of one that is a single table. */
  public List<TablePart> list(long fileId) {
    return jdbc.query(
        "SELECT name, first_record FROM import_part WHERE import_file_id = ? ORDER BY first_record",
        (row, number) -> new TablePart(row.getString("name"), row.getLong("first_record")),
        fileId);
  }

  /** Replaces what was known of the file; a part without a record is of no use. */
  public void set(long fileId, List<TablePart> parts) {
    jdbc.update("DELETE FROM import_part WHERE import_file_id = ?", fileId);
    jdbc.batchUpdate(
        """
        INSERT INTO import_part (import_file_id, first_record, name) VALUES (?, ?, ?)
        ON CONFLICT (import_file_id, first_record) DO UPDATE SET name = excluded.name
        """,
        parts.stream()
            .map(part -> new Object[] {fileId, part.firstRecord(), part.name()})
            .toList());
  }
}
