package dev.socialmetrics.format.opening;

import dev.socialmetrics.format.RowChecker;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.table.RowSource;
import java.util.List;

/** All tables of a file that are of declared formats; they know about each other. */
record CheckedRows(RowSource open, RowChecker checker) implements TablesInTurn.Table {
  @Override
  public String name() {
    return "";
  }

  @Override
  public List<Problem> warnings() {
    return List.of();
  }
}
