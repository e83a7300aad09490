package dev.socialmetrics.format.opening;

import dev.socialmetrics.format.cell.DecimalSign;
import dev.socialmetrics.format.cell.NumberSigns;
import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.source.table.CellType;
import dev.socialmetrics.source.table.SheetCell;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Refuses a table that writes its numbers in two ways. Where one cell says {@code 12,5}, another's
 * {@code 1,234} may be one thousand or one and a bit, and another's {@code 2.5} may be what a
 * spreadsheet made of {@code 2.500}, whatever its format says of points and commas. So may a number
 * of a workbook in a column in which others are texts.
 */
final class NumberStyles {
  private final DecimalSign contrary;
  private final NumberSigns<Seen> signs = new NumberSigns<>();
  private final Map<ColumnRef, Seen> texts = new HashMap<>();
  private final Map<ColumnRef, Seen> numbers = new HashMap<>();

  private record Seen(ColumnRef column, String text, long line) {
    FileRefused beside(String other, String doubt) {
      return new FileRefused(
          Problem.at(
                  column,
                  ProblemCode.CELL_LOCALE_NUMBER,
                  text,
                  "numbers written in one way; another cell " + other,
                  doubt
                      + " Download the export again and import it as it is; nothing of this file was"
                      + " stored.")
              .as(Severity.FILE),
          line);
    }
  }

  NumberStyles(boolean decimalComma) {
    contrary = decimalComma ? DecimalSign.POINT : DecimalSign.COMMA;
  }

  /**
   * The next cell of a column of numbers.
   *
   * @param isWhole whether they are whole
   */
  void require(ColumnRef column, boolean isWhole, SheetCell cell, long line) throws FileRefused {
    if (cell.type() == CellType.NUMBER) {
      if (!numbers.containsKey(column)) {
        numbers.put(column, new Seen(column, cell.text(), line));
        requireOneType(column);
      }
    } else if (cell.type() == CellType.TEXT && NumberSigns.mayShow(cell.text())) {
      Seen seen = new Seen(column, cell.text(), line);
      boolean isNumber = isWhole ? signs.addWhole(cell.text(), seen) : signs.add(cell.text(), seen);
      if (isNumber && !texts.containsKey(column)) {
        texts.put(column, seen);
        requireOneType(column);
      }
      requireOneSign();
    }
  }

  private void requireOneSign() throws FileRefused {
    Optional<Seen> doubtful = signs.doubtful(contrary);
    Optional<Seen> other = signs.shown(contrary);
    if (doubtful.isPresent() && other.isPresent()) {
      throw doubtful.get().beside(says(other.get()), "It may be a thousand times as much.");
    }
    Map<DecimalSign, Seen> both = signs.contradiction();
    if (!both.isEmpty()) {
      throw both.get(contrary)
          .beside(
              says(both.get(contrary.other())),
              "A spreadsheet may have made a thousandth of some of them.");
    }
  }

  private void requireOneType(ColumnRef column) throws FileRefused {
    Seen text = texts.get(column);
    Seen number = numbers.get(column);
    if (text != null && number != null) {
      throw text.beside(
          "of the column, " + number.text() + ", is no text but a number",
          "A spreadsheet has read some numbers of the file by the rules of another country.");
    }
  }

  private static String says(Seen seen) {
    return "of the file says \"" + seen.text() + '"';
  }
}
