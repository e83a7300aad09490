package dev.socialmetrics.source.fault;

import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;

/** What can be wrong with a workbook and its cells. */
public final class WorkbookProblems {
  private static final String ROW_LEFT_OUT =
      "Download the export again and import it as it is; this row was left out.";
  private static final String NOTHING_STORED = " Nothing of this file was stored.";
  private static final String TRAP =
      "Do not open it; download the export again from the platform itself." + NOTHING_STORED;

  private WorkbookProblems() {}

  public static Problem corrupt(String found) {
    return Problem.of(
        ProblemCode.XLS_CORRUPT,
        found,
        "a complete workbook",
        "Download the export again." + NOTHING_STORED);
  }

  public static Problem bomb(String found, long most) {
    return Problem.of(ProblemCode.XLS_BOMB, found, "at most " + most, TRAP);
  }

  public static Problem entities(String part) {
    return Problem.of(
        ProblemCode.XLS_XXE,
        "a document type or entity in " + part,
        "XML without either, as every spreadsheet writes it",
        TRAP);
  }

  public static Problem hidden(String sheet) {
    return Problem.of(
        ProblemCode.FILE_SHEET_HIDDEN,
        "the hidden sheet " + sheet,
        "sheets that are seen when the workbook is opened",
        "It was left out. Unhide it in the spreadsheet, save and import again where it is data.");
  }

  public static Problem password() {
    return Problem.of(
        ProblemCode.XLS_PASSWORD,
        "a workbook protected by a password",
        "one that opens without",
        "Save it without password, or download the export again." + NOTHING_STORED);
  }

  public static Problem unreadable(String what) {
    return FileProblems.typeUnknown(
        what, "Download the export as .xlsx or CSV, or save it as such, and import that.");
  }

  public static Problem formulaError(ColumnRef column, String error) {
    return Problem.at(
        column, ProblemCode.XLS_FORMULA_ERROR, error, "a value, not an error", ROW_LEFT_OUT);
  }

  public static Problem formulaWithoutValue(ColumnRef column) {
    return Problem.at(
        column,
        ProblemCode.XLS_FORMULA_WITHOUT_VALUE,
        "",
        "a value, not a formula that was never calculated",
        ROW_LEFT_OUT);
  }
}
