package dev.socialmetrics.format.declared;

import dev.socialmetrics.format.RowChecker;
import dev.socialmetrics.intake.row.RowSource;
import dev.socialmetrics.problem.Problem;
import java.util.List;

/** All tables of a file that are of declared formats; they know about each other. */
record DeclaredTables(RowSource open, RowChecker checker) implements TablesInTurn.Table {
  @Override
  public String name() {
    return "";
  }

  @Override
  public List<Problem> warnings() {
    return List.of();
  }
}
