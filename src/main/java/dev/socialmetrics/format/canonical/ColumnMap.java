package dev.socialmetrics.format.canonical;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.intake.row.Layout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which cell of a layout fills which column of a kind. */
final class ColumnMap {
  private static final int NONE = -1;

  private final int[] cells;
  private final List<Integer> unknown = new ArrayList<>();
  private final List<Integer> repeated = new ArrayList<>();
  private int exportedAt = NONE;

  ColumnMap(Kind kind, Layout layout) {
    cells = new int[kind.columns().size()];
    Arrays.fill(cells, NONE);
    Map<String, Column> byName = new HashMap<>();
    ColumnNames.inputColumns(kind).forEach(column -> byName.put(column.inputName(), column));
    for (int cell = 0; cell < layout.size(); cell++) {
      String name = ColumnNames.of(layout.labels().get(cell));
      if (name.equals(ColumnNames.EXPORTED_AT)) {
        exportedAt = takeFirst(exportedAt, cell);
      } else {
        place(Optional.ofNullable(byName.get(name)), name, cell);
      }
    }
  }

  private void place(Optional<Column> column, String name, int cell) {
    if (column.isPresent()) {
      int index = column.get().index();
      cells[index] = takeFirst(cells[index], cell);
    } else if (!name.isEmpty()) {
      unknown.add(cell);
    }
  }

  private int takeFirst(int before, int cell) {
    if (before == NONE) {
      return cell;
    }
    repeated.add(cell);
    return before;
  }

  /** Position from 0 of the column's cell; -1 when the layout has none. */
  int cellOf(Column column) {
    return cells[column.index()];
  }

  boolean has(Column column) {
    return cellOf(column) != NONE;
  }

  /** Position from 0 of the cell that says when the row was exported; -1 when there is none. */
  int exportedAt() {
    return exportedAt;
  }

  /** Positions of cells that fill nothing. */
  List<Integer> unknown() {
    return List.copyOf(unknown);
  }

  /** Positions of cells whose column has been filled by an earlier one. */
  List<Integer> repeated() {
    return List.copyOf(repeated);
  }
}
