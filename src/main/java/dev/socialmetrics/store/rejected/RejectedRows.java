package dev.socialmetrics.store.rejected;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.problem.LocatedProblem;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.problem.SourceLocation;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.store.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What was wrong with rows and files. Writing the same problem of the same record twice changes
 * nothing.
 */
public final class RejectedRows {
  private static final String ADD_ROW =
      """
      INSERT INTO rejected_row (import_file_id, record_no, source_line, raw, created_at) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (import_file_id, record_no) DO NOTHING
      """;
  private static final String ADD_PROBLEM =
      """
      INSERT INTO row_problem (import_file_id, record_no, problem_no, source_line, code, severity, column_no,
        column_name, found, expected, remedy)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (import_file_id, record_no, problem_no) DO NOTHING
      """;

  private static final String FIRST =
      "SELECT f.name, p.source_line, "
          + ProblemRow.COLUMNS
          + " FROM row_problem p JOIN import_file f ON f.import_file_id = p.import_file_id"
          + " WHERE p.import_file_id = ? AND p.severity = 'row' ORDER BY p.record_no, p.problem_no LIMIT 1";

  private static final String CODES =
      "SELECT DISTINCT code FROM row_problem WHERE import_file_id = ? AND severity = 'row' ORDER BY code";

  private static final String WITHOUT_COLUMN =
      """
      SELECT min(remedy) FROM row_problem WHERE import_file_id = ? AND severity = 'row'
      HAVING count(DISTINCT remedy) = 1 AND count(column_no) = 0 AND min(code) = 'cell.required' AND max(code) = min(code)
      """;

  private final JdbcTemplate jdbc;

  public RejectedRows(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  /** Rejected rows with all their problems. */
  public void addRejected(long fileId, List<? extends Verdict.Rejected<?>> rows, Instant now) {
    List<Object[]> rejected = new ArrayList<>();
    List<Object[]> problems = new ArrayList<>();
    for (Verdict.Rejected<?> row : rows) {
      rejected.add(new Object[] {fileId, row.record(), row.line(), row.raw(), Times.second(now)});
      collect(problems, fileId, row.record(), row.line(), row.problems());
    }
    jdbc.batchUpdate(ADD_ROW, rejected);
    jdbc.batchUpdate(ADD_PROBLEM, problems);
  }

  /** Rows that were no data, each with its reason. */
  public void addIgnored(long fileId, List<? extends Verdict.Ignored<?>> rows) {
    addIgnored(
        fileId,
        rows,
        row ->
            Problem.of(
                    row.reason(),
                    "no data",
                    "data",
                    "Nothing to do: the row was counted and left out.")
                .as(Severity.IGNORED));
  }

  /** Rows that were left out for a reason of their own. */
  public <T extends Verdict.Ignored<?>> void addIgnored(
      long fileId, List<T> rows, Function<? super T, Problem> why) {
    List<Object[]> problems = new ArrayList<>();
    for (T row : rows) {
      collect(problems, fileId, row.record(), row.line(), List.of(why.apply(row)));
    }
    jdbc.batchUpdate(ADD_PROBLEM, problems);
  }

  /** Warnings of stored rows. */
  public void addWarnings(long fileId, List<Verdict.Accepted<ExportedRow>> rows) {
    List<Object[]> problems = new ArrayList<>();
    for (Verdict.Accepted<ExportedRow> row : rows) {
      if (!row.warnings().isEmpty()) {
        collect(problems, fileId, row.record(), row.line(), row.warnings());
      }
    }
    if (!problems.isEmpty()) {
      jdbc.batchUpdate(ADD_PROBLEM, problems);
    }
  }

  /** One more warning of a row, behind those that it has. */
  public void addWarning(long fileId, long record, long line, Problem problem) {
    long known =
        count(
            "SELECT coalesce(max(problem_no), 0) FROM row_problem WHERE import_file_id = ? AND record_no = "
                + record,
            fileId);
    List<Object[]> problems = new ArrayList<>();
    collect(problems, fileId, record, line, List.of(problem));
    problems.get(0)[2] = known + 1;
    jdbc.batchUpdate(ADD_PROBLEM, problems);
  }

  /** What was noticed of the file as a whole; replaces what was noticed before. */
  public void setFileProblems(long fileId, List<Problem> noticed) {
    jdbc.update("DELETE FROM row_problem WHERE import_file_id = ? AND record_no = 0", fileId);
    List<Object[]> problems = new ArrayList<>();
    collect(problems, fileId, 0, 1, noticed);
    jdbc.batchUpdate(ADD_PROBLEM, problems);
  }

  /** Forgets everything noticed of a file, before it is read once more from its start. */
  public void clear(long fileId) {
    jdbc.update("DELETE FROM row_problem WHERE import_file_id = ?", fileId);
    jdbc.update("DELETE FROM rejected_row WHERE import_file_id = ?", fileId);
  }

  public long countRejected(long fileId) {
    return count("SELECT count(*) FROM rejected_row WHERE import_file_id = ?", fileId);
  }

  public long countIgnored(long fileId) {
    return count(
        "SELECT count(DISTINCT record_no) FROM row_problem WHERE import_file_id = ? AND severity = 'ignored'",
        fileId);
  }

  public long countWarnings(long fileId) {
    return count(
        "SELECT count(*) FROM row_problem WHERE import_file_id = ? AND severity = 'warning'",
        fileId);
  }

  /**
   * {@code line 2, column 7 "likes": cell.integer: expected a whole number}; not what was found,
   * for it goes to the log.
   */
  public Optional<String> findFirst(long fileId) {
    return jdbc
        .query(
            FIRST,
            (row, number) ->
                new LocatedProblem(
                    SourceLocation.of(row.getString("name"), row.getLong("source_line")),
                    ProblemRow.map(row)),
            fileId)
        .stream()
        .map(LocatedProblem::expectation)
        .findFirst();
  }

  /** Codes of the problems of its rejected rows, each once, in their order. */
  public List<ProblemCode> listCodes(long fileId) {
    return jdbc.queryForList(CODES, String.class, fileId).stream()
        .flatMap(code -> ProblemCode.find(code).stream())
        .toList();
  }

  /**
   * What to do where no row has what all of them lack in the same way, and that is in no column.
   */
  public Optional<String> findAdviceForAll(long fileId) {
    return jdbc.queryForList(WITHOUT_COLUMN, String.class, fileId).stream().findFirst();
  }

  private long count(String sql, long fileId) {
    Long number = jdbc.queryForObject(sql, Long.class, fileId);
    return number == null ? 0 : number;
  }

  private static void collect(
      List<Object[]> into, long fileId, long record, long line, List<Problem> problems) {
    int number = 1;
    for (Problem problem : problems) {
      into.add(
          new Object[] {
            fileId,
            record,
            number++,
            line,
            problem.code().code(),
            problem.severity().label(),
            problem.column().map(ColumnRef::number).orElse(null),
            problem.column().map(ColumnRef::name).orElse(null),
            problem.found().orElse(null),
            problem.expected(),
            problem.remedy()
          });
    }
  }
}
