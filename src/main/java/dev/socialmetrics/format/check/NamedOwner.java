package dev.socialmetrics.format.check;

import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.cell.Guards;
import dev.socialmetrics.format.cell.IdNumber;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.source.table.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rows of a table call their account: ids, handles and names of the platform.
 *
 * @param cells positions from 0, the most telling first
 */
public record NamedOwner(List<Integer> cells) {
  /** Whether rows can say whose they are. */
  public boolean isThere() {
    return !cells.isEmpty();
  }

  /** What a row calls its account, the most telling first. */
  List<String> names(String[] row) {
    List<String> names = new ArrayList<>(cells.size());
    for (int cell : cells) {
      String name = row[cell] == null ? "" : name(row[cell]);
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  private static String name(String cell) {
    String name = Guards.without(CellText.trim(cell));
    return CellText.isAbsent(name) ? "" : IdNumber.plain(name);
  }

  /** Notes the owner that a row of a table names. */
  public void note(Row row, BoundTable table, OwnersOfFile owners) {
    List<String> names = cells.stream().map(at -> name(row.cells()[at])).toList();
    if (!owners.hasSeen(names) && table.ignored(row.cells()).isEmpty()) {
      List<String> labels = cells.stream().map(row.layout().labels()::get).toList();
      ColumnDescription said = table.section().table().columns().get("account");
      owners.take(labels, labels.stream().map(said::calledAs).toList(), names, row.line());
    }
  }
}
