package dev.socialmetrics.intake.sheet;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * One record of a table, not yet interpreted. Blank lines are records too: they part sections.
 *
 * @param line physical line where it starts (text), or the sheet's own row number; from 1
 * @param cells at least one; records of one table may differ in their number
 * @param broken the cell, from 0, in which text follows a closing quote, so that nothing from there
 *     on can be trusted; empty for a good record
 * @param raw the record as the file has it, without its line end; of a workbook its cells as CSV
 */
public record SheetRecord(
    long line, List<SheetCell> cells, OptionalInt broken, Supplier<String> raw) {
  public SheetRecord {
    cells = List.copyOf(cells);
    if (line < 1 || cells.isEmpty()) {
      throw new IllegalArgumentException("a record has a line from 1 and a cell");
    }
  }

  /** The cell at a position from 0; blank where the record is shorter. */
  public SheetCell cell(int index) {
    return index < cells.size() ? cells.get(index) : SheetCell.BLANK;
  }

  /** The text at a position from 0; empty where the record is shorter. */
  public String text(int index) {
    return cell(index).text();
  }

  /** Whether nothing stands in any cell. */
  public boolean isBlank() {
    return cells.stream().allMatch(SheetCell::isBlank);
  }
}
