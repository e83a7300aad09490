package dev.socialmetrics.format.opening;

import dev.socialmetrics.format.cell.DecimalSign;
import dev.socialmetrics.format.cell.NumberShape;
import dev.socialmetrics.format.cell.WrittenNumber;
import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.source.table.CellType;
import dev.socialmetrics.source.table.SheetCell;
import java.util.Optional;

/**
 * Refuses a table that writes its numbers in two ways. Where one cell says {@code 12,5}, another's
 * {@code 1,234} may be one thousand or one and a bit, whatever its format says of points and
 * commas.
 */
final class NumberStyles {
  private final DecimalSign contrary;
  private Optional<Seen> first = Optional.empty();
  private Optional<String> other = Optional.empty();

  private record Seen(ColumnRef column, String text, long line) {}

  NumberStyles(boolean decimalComma) {
    contrary = decimalComma ? DecimalSign.POINT : DecimalSign.COMMA;
  }

  /** Numbers of a workbook are numbers: only texts are looked at. */
  void require(ColumnRef column, SheetCell cell, long line) throws FileRefused {
    if (cell.type() != CellType.TEXT || !mayBeDoubtful(cell.text())) {
      return;
    }
    String text = WrittenNumber.bare(cell.text());
    if (contrary.isDoubtful(text)) {
      first = first.or(() -> Optional.of(new Seen(column, cell.text(), line)));
    } else if (contrary.isShownBy(text)) {
      other = other.or(() -> Optional.of(cell.text()));
    }
    if (first.isPresent() && other.isPresent()) {
      throw refused(first.get(), other.get());
    }
  }

  private static boolean mayBeDoubtful(String text) {
    return text.length() <= NumberShape.MAX_LENGTH
        && (text.indexOf(',') >= 0 || text.indexOf('.') >= 0);
  }

  private static FileRefused refused(Seen seen, String other) {
    return new FileRefused(
        Problem.at(
                seen.column(),
                ProblemCode.CELL_LOCALE_NUMBER,
                seen.text(),
                "numbers written in one way; another cell of the file says \"" + other + '"',
                "It may be a thousand times as much. Download the export again and import it as it"
                    + " is; nothing of this file was stored.")
            .as(Severity.FILE),
        seen.line());
  }
}
