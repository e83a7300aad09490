package dev.socialmetrics.store.staging;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.problem.Verdict;
import java.util.List;

/** The columns that at least one row of a chunk has a value for; few exports state them all. */
final class StatedColumns {
  private StatedColumns() {}

  static List<Column> of(Kind kind, List<Verdict.Accepted<ExportedRow>> rows) {
    List<Column> columns = kind.columns();
    boolean[] stated = new boolean[columns.size()];
    for (Verdict.Accepted<ExportedRow> row : rows) {
      RowValues values = row.value().values();
      for (Column column : columns) {
        stated[column.index()] |= values.has(column);
      }
    }
    return columns.stream().filter(column -> stated[column.index()]).toList();
  }
}
