package dev.socialmetrics.format.opening;

import dev.socialmetrics.format.RowChecker;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.table.RowSource;
import java.util.List;

/** The rows of all tables of a file that platforms wrote, with what checks them. */
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
