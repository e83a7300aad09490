package dev.socialmetrics.store.query;

import dev.socialmetrics.store.rejected.ProblemRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the problems of a run's files in the order of the files, without sorting. */
final class ReportProblemScan {
  private final JdbcTemplate jdbc;
  private final int perCode;

  ReportProblemScan(JdbcTemplate jdbc, int perCode) {
    this.jdbc = jdbc;
    this.perCode = perCode;
  }

  Map<Long, ReportProblems> ofRun(long runId) {
    Map<Long, ReportProblems> byFile = new HashMap<>();
    jdbc.query(
        "SELECT p.import_file_id, p.source_line, "
            + ProblemRow.COLUMNS
            + " FROM row_problem p WHERE p.import_file_id IN"
            + " (SELECT f.import_file_id"
            + ReportImports.OF_RUN
            + ") ORDER BY p.import_file_id, p.record_no, p.problem_no",
        row -> {
          add(
              row,
              byFile.computeIfAbsent(row.getLong("import_file_id"), file -> new ReportProblems()));
        },
        runId,
        runId);
    return byFile;
  }

  private void add(ResultSet row, ReportProblems problems) throws SQLException {
    if (problems.count(row.getString("code")) <= perCode) {
      problems.keep(new ReportImport.At(row.getLong("source_line"), ProblemRow.map(row)));
    }
  }
}
