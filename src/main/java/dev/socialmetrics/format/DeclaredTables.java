package dev.socialmetrics.format;

import dev.socialmetrics.intake.RowSource;
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
