package dev.socialmetrics.format.declared;

import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.intake.row.Layout;
import dev.socialmetrics.intake.sheet.SheetRecord;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import java.util.List;
import java.util.Set;

/**
 * What is wrong with a record as a whole. Fewer cells than the header has are no fault: platforms
 * leave out the empty ones at the end.
 */
final class SheetFaults {
  /** Columns that any text passes for a name of. */
  private static final Set<String> LISTS = Set.of("top_countries", "top_cities");

  private SheetFaults() {}

  /**
   * Behind a blank line begins another table: with its title where this one has one, and with its
   * labels where any text would pass for one more name of a list.
   *
   * @param isHeader the record is the header of this table once more
   */
  static void requireBegin(SheetRecord record, TableDescription table, boolean isHeader)
      throws FileRefused {
    if (isHeader && !table.titles().isEmpty()) {
      throw cut(record, "a header without the line above it that says what it is of");
    }
    if (table.columns().keySet().stream().anyMatch(LISTS::contains)) {
      throw cut(record, "rows behind a blank line, without their header");
    }
  }

  private static FileRefused cut(SheetRecord record, String found) {
    return new FileRefused(
        Problem.of(
            ProblemCode.HDR_MISSING,
            found,
            "each table with its title and its labels",
            "A line was taken out of the file. Download the export again and import it as it is."),
        record.line());
  }

  static void addStructural(SheetRecord record, Layout layout, List<Problem> faults) {
    record
        .broken()
        .ifPresent(
            cell ->
                faults.add(
                    Problem.at(
                        layout.column(Math.min(cell, layout.size() - 1)),
                        ProblemCode.CSV_TEXT_AFTER_QUOTE,
                        record.text(cell),
                        "a delimiter or the end of the line after the closing quote",
                        "Double the quotes inside the text, or export again;"
                            + " this row was left out.")));
    for (int i = layout.size(); i < record.cells().size(); i++) {
      if (!record.cell(i).isBlank()) {
        faults.add(tooMany(record.cells().size(), layout.size()));
        return;
      }
    }
  }

  private static Problem tooMany(int found, int expected) {
    return Problem.of(
        ProblemCode.CSV_TOO_MANY_CELLS,
        found + " cells",
        expected + " cells, as the header has",
        "Export again, or quote the cell with the delimiter in it; this row was left out.");
  }
}
