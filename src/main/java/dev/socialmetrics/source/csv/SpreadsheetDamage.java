package dev.socialmetrics.source.csv;

import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.source.table.CellType;
import dev.socialmetrics.source.table.SheetCell;
import dev.socialmetrics.source.table.SheetRecord;
import dev.socialmetrics.source.workbook.MonthWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a spreadsheet does to an export that is opened and saved in it. The lost values cannot be
 * guessed, so the whole file is refused. Pure.
 */
public final class SpreadsheetDamage {
  private static final String AGAIN =
      "A spreadsheet has changed this file. Download the export again and import it as it is,"
          + " without opening it before; nothing of this file was stored.";
  private static final int FEWEST_RECORDS = 2;
  private static final int FEWEST_CELLS = 3;

  /**
   * {@code 1.89E+18}, {@code 1,89156E+18}: a number with a fraction or a sign, so no hex id; or a
   * fraction behind more digits than a number keeps, {@code 17841446494080465.0}.
   */
  private static final Pattern ROUNDED_ID =
      Pattern.compile(
          "[0-9]([.,][0-9]{1,17})?[Ee]\\+[0-9]{1,2}|[0-9][.,][0-9]{1,17}[Ee][0-9]{1,2}"
              + "|[0-9]{16,}[.,]0+");

  /**
   * {@code 8-Jan}, {@code Jan 8}, {@code Jan-25}, {@code 1.авг}: a day or year and a month's word.
   */
  private static final Pattern DAY_AND_MONTH =
      Pattern.compile(
          "[0-9]{1,2}[-. /]\\p{L}{3,10}\\.?([-. /][0-9]{2,4})?|\\p{L}{3,10}\\.?[-. ][0-9]{1,4}");

  /** {@code 01/08/2025}, {@code 2025-08-01}, {@code 01.08.2025}. */
  private static final Pattern FULL_DATE =
      Pattern.compile(
          "[0-9]{1,4}([-./])[0-9]{1,2}\\1[0-9]{1,4}( [0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)?");

  private SpreadsheetDamage() {}

  /**
   * Whether whole lines are in single cells: {@code "1,""Hello"",3"}. Looked for in the first
   * records of a table, title lines included.
   *
   * @return {@code spreadsheet.line-in-cell} when at least two records, and most of those that hold
   *     anything, are one cell that is itself a record of three cells or more
   */
  public static Optional<Problem> lineInCell(List<SheetRecord> head) {
    List<String> alone =
        head.stream().filter(record -> !record.isBlank()).map(SpreadsheetDamage::only).toList();
    long lines = alone.stream().filter(SpreadsheetDamage::isLine).count();
    if (lines < FEWEST_RECORDS || lines * 2 <= alone.size()) {
      return Optional.empty();
    }
    String first = alone.stream().filter(SpreadsheetDamage::isLine).findFirst().orElseThrow();
    return Optional.of(
        Problem.of(
            ProblemCode.SPREADSHEET_LINE_IN_CELL,
            "whole lines in one cell, such as " + first,
            "a cell for each value",
            AGAIN));
  }

  /**
   * An id whose last digits are gone.
   *
   * @return {@code cell.id-precision-lost}, of the file's weight: the ids beside it may be as wrong
   *     and only look right
   */
  public static Optional<Problem> roundedId(ColumnRef column, SheetCell cell) {
    boolean rounded =
        cell.type() == CellType.ROUNDED || ROUNDED_ID.matcher(cell.text().strip()).matches();
    return rounded
        ? Optional.of(
            Problem.at(
                    column,
                    ProblemCode.CELL_ID_PRECISION_LOST,
                    cell.text(),
                    "the id with all its digits",
                    AGAIN)
                .as(Severity.FILE))
        : Optional.empty();
  }

  /**
   * A date where a number belongs: {@code 1.8} has become the first of August.
   *
   * @return {@code spreadsheet.date-for-number}
   */
  public static Optional<Problem> dateForNumber(ColumnRef column, SheetCell cell) {
    String text = cell.text().strip().toLowerCase(Locale.ROOT);
    boolean isDate =
        cell.type() == CellType.DATE
            || DAY_AND_MONTH.matcher(text).matches() && MonthWords.isIn(text)
            || FULL_DATE.matcher(text).matches();
    return isDate
        ? Optional.of(
            Problem.at(
                column,
                ProblemCode.SPREADSHEET_DATE_FOR_NUMBER,
                cell.text(),
                "a number, not a date",
                AGAIN))
        : Optional.empty();
  }

  /** The text of the record's only filled cell; empty when there are several. */
  private static String only(SheetRecord record) {
    String only = "";
    for (int i = 0; i < record.size(); i++) {
      if (record.type(i) != CellType.BLANK) {
        if (!only.isEmpty()) {
          return "";
        }
        only = record.text(i);
      }
    }
    return only;
  }

  private static boolean isLine(String text) {
    char delimiter = DelimiterVote.of(text, true);
    return DelimiterVote.count(text, delimiter) >= FEWEST_CELLS - 1;
  }
}
