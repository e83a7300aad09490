package dev.socialmetrics.source.workbook;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.fault.CsvProblems;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.SheetCell;
import dev.socialmetrics.source.table.SheetRecord;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Makes records of a workbook's rows. Rows that the workbook leaves out because nothing is in them
 * become one blank record, however many they are, as blank lines part the sections of a text.
 */
final class SheetRecords {
  private final Limits limits;
  private final Deque<SheetRecord> waiting = new ArrayDeque<>();
  private long lastRow;

  SheetRecords(Limits limits) {
    this.limits = limits;
  }

  /** The next complete record; empty when another row has to be read first. */
  Optional<SheetRecord> poll() {
    return Optional.ofNullable(waiting.poll());
  }

  /**
   * Puts a cell behind the others of its row, blanks between.
   *
   * @param column from 1
   */
  void put(List<SheetCell> cells, int column, SheetCell cell, long row) throws FileRefused {
    if (cell.isBlank()) {
      return;
    }
    if (column > limits.columns()) {
      throw new FileRefused(
          CsvProblems.tooManyColumns("at least " + column, limits.columns()), row);
    }
    while (cells.size() < column - 1) {
      cells.add(SheetCell.BLANK);
    }
    cells.add(cell);
  }

  /** A row is complete. */
  void add(long row, List<SheetCell> cells) {
    if (row > lastRow + 1) {
      waiting.add(SheetRecord.ofCells(lastRow + 1, List.of(SheetCell.BLANK)));
    }
    waiting.add(SheetRecord.ofCells(row, cells.isEmpty() ? List.of(SheetCell.BLANK) : cells));
    lastRow = row;
  }
}
