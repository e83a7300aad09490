package dev.socialmetrics.report.page;

import java.util.List;

/**
 * A row of a table; its first cell is its heading.
 *
 * @param address what the heading links to; may be empty
 * @param platform key of the one platform that it is of, for its colour; empty of several
 * @param fine small print below the heading; may be empty
 */
public record TableRow(
    String heading, String address, String platform, String fine, List<Cell> cells) {
  /** Of no one platform. */
  public TableRow(String heading, String address, String fine, List<Cell> cells) {
    this(heading, address, "", fine, cells);
  }

  /** The same in the colour of a platform. */
  public TableRow inColourOf(String key) {
    return new TableRow(heading, address, key, fine, cells);
  }

  public TableRow {
    cells = List.copyOf(cells);
  }

  /** The same with some of its cells. */
  TableRow with(List<Integer> columns) {
    return new TableRow(
        heading, address, platform, fine, columns.stream().map(cells::get).toList());
  }

  /** For programs. */
  List<Datum> figures() {
    return cells.stream().flatMap(cell -> cell.figures().stream()).toList();
  }
}
