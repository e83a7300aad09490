package dev.socialmetrics.format.draft;

import dev.socialmetrics.format.match.CellShape;
import java.util.List;

/**
 * A column of an unknown table.
 *
 * @param position from 1
 * @param label as the file has it; may be empty
 * @param cells that are not blank, without those of totals rows
 * @param look of the cells
 * @param dates how its days are written; empty where it has none
 */
record FileColumn(
    int position, String label, List<FileCell> cells, ColumnLook look, List<DateGuess> dates) {
  FileColumn {
    cells = List.copyOf(cells);
    dates = List.copyOf(dates);
  }

  static FileColumn of(int position, String label, List<FileCell> all) {
    List<FileCell> cells = all.stream().filter(cell -> cell.shape() != CellShape.BLANK).toList();
    List<DateGuess> dates = DateGuesses.of(cells);
    return new FileColumn(position, label, cells, ColumnLook.of(cells, dates), dates);
  }

  /** Whether no two cells are alike. */
  boolean isDistinct() {
    return cells.stream().map(FileCell::text).distinct().count() == cells.size();
  }

  /** For people: its label in quotes, or its number. */
  String shown() {
    return label.isEmpty() ? "column " + position : DraftYaml.quoted(label);
  }
}
