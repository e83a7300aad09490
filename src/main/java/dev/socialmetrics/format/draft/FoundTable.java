package dev.socialmetrics.format.draft;

import java.util.List;

/**
 * One table of an unknown file.
 *
 * @param title the only cell of the last line above its header; empty text where there is none
 * @param columns without those that have neither a label nor a cell
 * @param totals cells that call their row a total, with the column that they are in
 * @param lines below the rows that have one filled cell
 * @param rows how many it has, without totals
 * @param isBlock whether other tables are beside it
 */
record FoundTable(
    String title,
    List<FileColumn> columns,
    List<TotalCell> totals,
    List<String> lines,
    int rows,
    boolean isBlock) {
  /** A word for a total, and where it is. */
  record TotalCell(FileColumnLabel column, String word, long line) {}

  /**
   * @param position from 1
   */
  record FileColumnLabel(int position, String label) {}

  FoundTable {
    columns = List.copyOf(columns);
    totals = List.copyOf(totals);
    lines = List.copyOf(lines);
  }

  List<String> labels() {
    return columns.stream().map(FileColumn::label).filter(label -> !label.isEmpty()).toList();
  }

  FoundTable with(boolean block, List<FileColumn> some) {
    return new FoundTable(title, some, totals, lines, rows, block);
  }
}
