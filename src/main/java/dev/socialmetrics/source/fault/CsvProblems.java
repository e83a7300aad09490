package dev.socialmetrics.source.fault;

import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;

/** What can be wrong with the structure of a CSV file. */
public final class CsvProblems {
  private static final String FILE_REFUSED = " Nothing of this file was stored.";
  private static final String ROW_LEFT_OUT = " This row was left out.";

  private CsvProblems() {}

  public static Problem unterminatedQuote(long line) {
    return Problem.of(
        ProblemCode.CSV_UNTERMINATED_QUOTE,
        "a quoted cell in the record that starts in line " + line + ", open to the end of the file",
        "a closing quote",
        "Close the quote, or export the file again in case it was cut short." + FILE_REFUSED);
  }

  public static Problem recordTooLong(int limit) {
    return Problem.of(
        ProblemCode.CSV_RECORD_TOO_LONG,
        "a record of more than " + limit + " characters",
        "at most " + limit,
        "Look there for a quote that is never closed, or a line end that is missing."
            + FILE_REFUSED);
  }

  public static Problem tooManyColumns(String found, int limit) {
    return Problem.of(
        ProblemCode.CSV_TOO_MANY_COLUMNS,
        found + " columns",
        "at most " + limit,
        "Export only the columns that are needed." + FILE_REFUSED);
  }

  public static Problem duplicateColumn(ColumnRef column, ColumnRef first) {
    return Problem.at(
        column,
        ProblemCode.HDR_DUPLICATE_COLUMN,
        column.name(),
        "each label once, but " + first + " has it too",
        "Rename or remove one of the two columns." + FILE_REFUSED);
  }

  public static Problem blankLabel(ColumnRef column) {
    return Problem.at(
        column,
        ProblemCode.HDR_BLANK_LABEL,
        column.name(),
        "a label",
        "The column is not read; label it if it is needed.");
  }

  public static Problem tooFewCells(int found, int expected) {
    return Problem.of(
        ProblemCode.CSV_TOO_FEW_CELLS,
        Quantity.of(found, "cell"),
        expected + " as in the header",
        "Put the missing cells or delimiters in, or export again." + ROW_LEFT_OUT);
  }

  public static Problem tooManyCells(int found, int expected) {
    return Problem.of(
        ProblemCode.CSV_TOO_MANY_CELLS,
        Quantity.of(found, "cell"),
        expected + " as in the header",
        "Put quotes around a cell that holds the delimiter, or export again." + ROW_LEFT_OUT);
  }

  public static Problem textAfterQuote(ColumnRef column, String cell) {
    return Problem.at(
        column,
        ProblemCode.CSV_TEXT_AFTER_QUOTE,
        cell,
        "a delimiter or the line's end behind the closing quote",
        "Double the quotes inside the cell, or export again." + ROW_LEFT_OUT);
  }

  public static Problem fieldTooLong(ColumnRef column, String cell, int limit) {
    return Problem.at(
        column,
        ProblemCode.CSV_FIELD_TOO_LONG,
        cell,
        "at most " + limit + " characters, not " + cell.length(),
        "Shorten the cell." + ROW_LEFT_OUT);
  }
}
