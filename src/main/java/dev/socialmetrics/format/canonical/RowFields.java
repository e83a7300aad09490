package dev.socialmetrics.format.canonical;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.cell.CellReader;
import dev.socialmetrics.intake.row.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What to read of the rows of one layout, worked out once. */
final class RowFields {
  /**
   * One column to fill.
   *
   * @param cell position from 0; -1 when the layout lacks it
   * @param fallback the file's value for rows that state none; null when there is none
   */
  record Field(int cell, Column column, CellReader reader, boolean required, String fallback) {}

  private final Field[] fields;
  private final int exportedAt;

  RowFields(Kind kind, Layout layout, Defaults defaults, Function<Column, CellReader> readers) {
    ColumnMap map = new ColumnMap(kind, layout);
    List<Field> all = new ArrayList<>();
    for (Column column : ColumnNames.inputColumns(kind)) {
      if (map.has(column) || Required.inRow(column)) {
        String fallback = defaults.find(column).orElse(null);
        boolean required = Required.inRow(column);
        all.add(new Field(map.cellOf(column), column, readers.apply(column), required, fallback));
      }
    }
    fields = all.toArray(Field[]::new);
    exportedAt = map.exportedAt();
  }

  /** In the kind's order, so that the account comes first. Shared, not to be changed. */
  Field[] fields() {
    return fields;
  }

  /** Position from 0 of the cell that says when the row was exported; -1 when there is none. */
  int exportedAt() {
    return exportedAt;
  }
}
