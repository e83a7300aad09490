package dev.socialmetrics.format.declared;

import dev.socialmetrics.intake.row.Layout;
import dev.socialmetrics.intake.sheet.SheetRecord;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import java.util.List;

/**
 * What is wrong with a record as a whole. Fewer cells than the header has are no fault: platforms
 * leave out the empty ones at the end.
 */
final class SheetFaults {
  private SheetFaults() {}

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
