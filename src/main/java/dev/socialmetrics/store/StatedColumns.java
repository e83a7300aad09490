package dev.socialmetrics.store;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import java.util.List;

/** The columns that at least one row of a chunk has a value for; few exports state them all. */
final class StatedColumns {
  private StatedColumns() {}

  static List<Column> of(Kind kind, List<StagedRow> rows) {
    boolean[] stated = new boolean[kind.columns().size()];
    for (StagedRow row : rows) {
      Object[] cells = row.cells();
      for (int i = 0; i < stated.length; i++) {
        stated[i] |= cells[i] != null;
      }
    }
    return kind.columns().stream().filter(column -> stated[column.index()]).toList();
  }
}
