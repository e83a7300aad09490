package dev.socialmetrics.report.page;

import java.util.List;

/**
 * A row of a table; its first cell is its heading.
 *
 * @param address what the heading links to; may be empty
 * @param fine small print below the heading; may be empty
 */
public record TableRow(String heading, String address, String fine, List<Cell> cells) {
  public TableRow {
    cells = List.copyOf(cells);
  }

  /** For programs. */
  List<Datum> figures() {
    return cells.stream().flatMap(cell -> cell.figures().stream()).toList();
  }
}
