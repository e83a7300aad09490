package dev.socialmetrics.format.opening;

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
import java.util.regex.Pattern;

/**
 * Refuses a table that writes its numbers in two ways. Where one cell says {@code 12,5}, another's
 * {@code 1,234} may be one thousand or one and a bit, whatever its format says of points and
 * commas.
 */
final class NumberStyles {
  private static final Pattern POINT_OR_THOUSANDS =
      Pattern.compile("[+-]?[1-9][0-9]{0,2}\\.[0-9]{3}");
  private static final Pattern COMMA_OR_THOUSANDS =
      Pattern.compile("[+-]?[1-9][0-9]{0,2},[0-9]{3}");
  private static final Pattern POINT =
      Pattern.compile(
          "[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+\\.[0-9]+|[0-9]+\\.[0-9]+|[0-9]{1,3}(?:,[0-9]{3}){2,})");
  private static final Pattern COMMA =
      Pattern.compile(
          "[+-]?(?:[0-9]{1,3}(?:\\.[0-9]{3})+,[0-9]+|[0-9]+,[0-9]+|[0-9]{1,3}(?:\\.[0-9]{3}){2,})");

  private final Pattern doubtful;
  private final Pattern contrary;
  private Optional<Seen> first = Optional.empty();
  private Optional<String> other = Optional.empty();

  private record Seen(ColumnRef column, String text, long line) {}

  NumberStyles(boolean decimalComma) {
    doubtful = decimalComma ? POINT_OR_THOUSANDS : COMMA_OR_THOUSANDS;
    contrary = decimalComma ? POINT : COMMA;
  }

  /** Numbers of a workbook are numbers: only texts are looked at. */
  void require(ColumnRef column, SheetCell cell, long line) throws FileRefused {
    if (cell.type() != CellType.TEXT || !mayBeDoubtful(cell.text())) {
      return;
    }
    String text = WrittenNumber.bare(cell.text());
    if (doubtful.matcher(text).matches()) {
      first = first.or(() -> Optional.of(new Seen(column, cell.text(), line)));
    } else if (contrary.matcher(text).matches()) {
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
