package dev.socialmetrics.format.draft;

import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.match.CellShape;
import dev.socialmetrics.source.table.Labels;

/**
 * A cell of a column.
 *
 * @param text trimmed
 * @param isTyped whether a workbook says that it is a number, so that its text has a point
 * @param line of its record, from 1
 */
record FileCell(String text, boolean isTyped, long line) {
  FileCell {
    text = CellText.trim(text);
  }

  CellShape shape() {
    return CellShape.of(Labels.normalise(text));
  }
}
