package dev.socialmetrics.store.rejected;

import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** A row of {@code row_problem}, written by {@link RejectedRows}, as it is read. */
public final class ProblemRow {
  /** What {@link #map} reads of the table {@code row_problem p}. */
  public static final String COLUMNS =
      "p.code, p.severity, p.column_no, p.column_name, p.found, p.expected, p.remedy";

  private ProblemRow() {}

  public static Problem map(ResultSet row) throws SQLException {
    String code = row.getString("code");
    return new Problem(
        ProblemCode.find(code)
            .orElseThrow(() -> new IllegalStateException("unknown problem code " + code)),
        Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)),
        column(row),
        Optional.ofNullable(row.getString("found")),
        row.getString("expected"),
        row.getString("remedy"));
  }

  private static Optional<ColumnRef> column(ResultSet row) throws SQLException {
    int number = row.getInt("column_no");
    String name = row.getString("column_name");
    return number < 1 || name == null ? Optional.empty() : Optional.of(new ColumnRef(number, name));
  }
}
