package dev.socialmetrics.store.query;

import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        "SELECT p.import_file_id, p.code, p.source_line, p.severity, p.column_no, p.column_name,"
            + " p.found, p.expected, p.remedy FROM row_problem p WHERE p.import_file_id IN"
            + " (SELECT f.import_file_id"
            + ReportImports.OF_RUN
            + ") ORDER BY p.import_file_id, p.record_no, p.problem_no",
        row -> {
          add(row, byFile.computeIfAbsent(row.getLong(1), file -> new ReportProblems()));
        },
        runId,
        runId);
    return byFile;
  }

  private void add(ResultSet row, ReportProblems problems) throws SQLException {
    if (problems.count(row.getString(2)) <= perCode) {
      problems.keep(new ReportImport.At(row.getLong(3), problem(row)));
    }
  }

  private static Problem problem(ResultSet row) throws SQLException {
    String code = row.getString(2);
    return new Problem(
        ProblemCode.find(code)
            .orElseThrow(() -> new IllegalStateException("unknown problem code " + code)),
        Severity.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
        column(row),
        Optional.ofNullable(row.getString(7)),
        row.getString(8),
        row.getString(9));
  }

  private static Optional<ColumnRef> column(ResultSet row) throws SQLException {
    int number = row.getInt(5);
    String name = row.getString(6);
    return number < 1 || name == null ? Optional.empty() : Optional.of(new ColumnRef(number, name));
  }
}
