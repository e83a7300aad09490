package dev.socialmetrics.report.page;

import java.util.List;

/**
 * A table.
 *
 * @param style {@code plain} or {@code rank}
 * @param heads one more than a row has cells
 * @param empty why it has no rows; empty where it has
 */
public record Table(String caption, String style, List<Head> heads, List<Row> rows, String empty) {
  public Table {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
