package dev.socialmetrics.store.query;

import dev.socialmetrics.store.file.ImportFileRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.JdbcTemplate;

/** The files of a run and their problems: two statements, whatever the number of files. */
final class ReportImports {
  /** Takes the run's id twice. Ids of files are given in the order in which they were seen. */
  static final String OF_RUN =
      " FROM import_file f LEFT JOIN import_file o ON o.import_file_id = f.duplicate_of"
          + " WHERE (f.run_id = ? OR (f.run_id < ? AND f.outcome IN ('NEW', 'STAGED', 'REFUSED')))";

  private final JdbcTemplate jdbc;

  ReportImports(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<ReportImport> filesOfRun(long runId, int problemsPerCode) {
    Map<Long, ReportProblems> problems = new ReportProblemScan(jdbc, problemsPerCode).ofRun(runId);
    return jdbc.query(
        "SELECT f.*, CASE WHEN f.forgotten_at IS NULL THEN f.outcome ELSE 'FORGOTTEN' END AS fate,"
            + " o.run_id AS duplicate_of_run"
            + OF_RUN
            + " ORDER BY f.path, f.import_file_id",
        (row, n) ->
            file(
                row,
                runId,
                problems.getOrDefault(row.getLong("import_file_id"), ReportProblems.NONE)),
        runId,
        runId);
  }

  private static ReportImport file(ResultSet row, long runId, ReportProblems problems)
      throws SQLException {
    return new ReportImport(
        row.getString("name"),
        ImportFileRow.content(row),
        ImportFileRow.ownership(row),
        text(row, "exported_at"),
        row.getString("fate"),
        number(row, "duplicate_of_run"),
        row.getLong("run_id") != runId,
        refusal(row),
        ImportFileRow.counts(row),
        problems.counts(),
        problems.first());
  }

  private static Optional<ReportImport.Refusal> refusal(ResultSet row) throws SQLException {
    String code = row.getString("problem_code");
    String message = text(row, "problem_message").orElse("");
    OptionalLong line = number(row, "problem_line");
    return Optional.ofNullable(code).map(known -> new ReportImport.Refusal(known, line, message));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static OptionalLong number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
