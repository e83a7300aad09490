package dev.socialmetrics.format.cell;

import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.table.Layout;
import java.util.List;

/** One cell in a test: what a reader makes of a text. */
final class Cell {
  private Cell() {}

  /** The value as text, {@code absent}, or the codes of the problems, warnings after the value. */
  static String outcome(CellReader reader, String text) {
    CellNotes notes = new CellNotes();
    notes.startRow(new Layout(List.of("cell")));
    notes.startCell(0, text);
    Object value = reader.read(text, notes);
    if (notes.hasErrors()) {
      return codes(notes.errors());
    }
    String known = value == null ? "absent" : value.toString();
    return notes.warnings().isEmpty() ? known : known + " " + codes(notes.warnings());
  }

  private static String codes(List<Problem> problems) {
    return String.join(" ", problems.stream().map(problem -> problem.code().code()).toList());
  }
}
