package dev.socialmetrics.intake;

import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;

/** What can be wrong with a workbook and its cells. */
final class WorkbookProblems {
  private static final String ROW_LEFT_OUT =
      "Download the export again and import it as it is; this row was left out.";

  private WorkbookProblems() {}

  static Problem formulaError(ColumnRef column, String error) {
    return Problem.at(
        column, ProblemCode.XLS_FORMULA_ERROR, error, "a value, not an error", ROW_LEFT_OUT);
  }

  static Problem formulaWithoutValue(ColumnRef column) {
    return Problem.at(
        column,
        ProblemCode.XLS_FORMULA_WITHOUT_VALUE,
        "",
        "a value, not a formula that was never calculated",
        ROW_LEFT_OUT);
  }
}
