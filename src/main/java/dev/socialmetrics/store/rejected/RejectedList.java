package dev.socialmetrics.store.rejected;

import dev.socialmetrics.problem.SourceLocation;
import dev.socialmetrics.store.file.ImportParts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rejected rows with what is wrong with them, in the order of files and lines. */
public final class RejectedList {
  private static final String LIST =
      String.format(
          Locale.ROOT,
          """
          SELECT r.import_file_id, r.record_no, f.name, r.source_line, r.raw, %s AS part, %s
          FROM rejected_row r
          JOIN import_file f ON f.import_file_id = r.import_file_id
          JOIN row_problem p ON p.import_file_id = r.import_file_id AND p.record_no = r.record_no AND p.severity = 'row'
          WHERE (? IS NULL OR f.run_id = ?) AND (? IS NULL OR f.name = ?)
            AND (? OR r.resolved_at IS NULL)
          ORDER BY f.name, r.import_file_id, r.record_no, p.problem_no
          """,
          ImportParts.OF_RECORD,
          ProblemRow.COLUMNS);

  private final JdbcTemplate jdbc;

  public RejectedList(DataSource reading) {
    this.jdbc = new JdbcTemplate(reading);
  }

  /**
   * All of them, or only those of a run or of a file.
   *
   * @param withResolved also those that were corrected since
   */
  public List<RejectedRow> list(
      Optional<Long> runId, Optional<String> fileName, boolean withResolved) {
    Map<List<Long>, RejectedRow> rows = new LinkedHashMap<>();
    jdbc.query(
        LIST,
        row -> {
          RejectedRow found = map(row);
          rows.merge(List.of(found.fileId(), found.record()), found, RejectedRow::and);
        },
        runId.orElse(null),
        runId.orElse(null),
        fileName.orElse(null),
        fileName.orElse(null),
        withResolved);
    return List.copyOf(rows.values());
  }

  /** With one of its problems. */
  private static RejectedRow map(ResultSet row) throws SQLException {
    return new RejectedRow(
        row.getLong("import_file_id"),
        row.getLong("record_no"),
        where(row),
        row.getString("raw"),
        List.of(ProblemRow.map(row)));
  }

  private static SourceLocation where(ResultSet row) throws SQLException {
    return new SourceLocation(
        row.getString("name"),
        Optional.ofNullable(row.getString("part")),
        OptionalLong.of(row.getLong("source_line")));
  }
}
