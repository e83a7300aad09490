package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.format.description.Spread;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.table.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A value that the word beside it gives a column to.
 *
 * @param by cells of the word, in order of preference
 * @param value cells of the value
 */
record BoundSpread(
    Spread said, List<Integer> by, List<Integer> value, Map<String, BoundColumn> byWord) {
  boolean has(Column column) {
    return byWord.values().stream().anyMatch(bound -> bound.column() == column);
  }

  /** Of the word and the value. */
  List<Integer> cells() {
    List<Integer> cells = new ArrayList<>(by);
    cells.addAll(value);
    return cells;
  }

  /** Fills the column that the word names unless it has a value; the format judges the word. */
  void read(String[] row, MutableValues values, CellNotes notes) {
    String word = by.isEmpty() ? "" : Labels.normalise(row[by.get(0)]);
    BoundColumn column = byWord.get(word);
    if (column != null) {
      if (!values.has(column.column())) {
        values.set(column.column(), column.read(row, notes));
      }
    } else if (!said.leavesOut(word)) {
      notes.startCell(by.isEmpty() ? 0 : by.get(0), by.isEmpty() ? "" : row[by.get(0)]);
      notes.reject(
          ProblemCode.CELL_ENUM,
          "one of " + String.join(", ", new TreeSet<>(said.columns().keySet())),
          "Add the word to a format of your own in config/formats");
    }
  }
}
