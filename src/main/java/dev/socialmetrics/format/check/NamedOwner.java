package dev.socialmetrics.format.check;

import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.cell.Guards;
import dev.socialmetrics.format.cell.IdNumber;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.source.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the rows of a table call their account: ids, handles and names of the platform.
 *
 * @param cells positions from 0, the most telling first
 * @param hasCollaborators whether rows may be of others that published a post with the account
 */
public record NamedOwner(List<Integer> cells, boolean hasCollaborators) {
  /** Whether rows can say whose they are. */
  public boolean isThere() {
    return !cells.isEmpty();
  }

  /** What a row calls its account, the most telling first. */
  public List<String> names(String[] row) {
    List<String> names = new ArrayList<>(cells.size());
    for (int cell : cells) {
      String name = row[cell] == null ? "" : name(row[cell]);
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  private Optional<String> sharedOn(BoundTable table) {
    return hasCollaborators ? table.section().format().platform() : Optional.empty();
  }

  private static String name(String cell) {
    String name = Guards.without(CellText.trim(cell));
    return CellText.isAbsent(name) ? "" : IdNumber.plain(name);
  }

  /** Notes the owner that a row of a table names; of posts with others it counts the rows. */
  public void note(Row row, BoundTable table, OwnersOfFile owners, SharedPosts shared) {
    List<String> names = cells.stream().map(at -> name(row.cells()[at])).toList();
    if ((!owners.hasSeen(names) || hasCollaborators)
        && table.withoutData().reason(row.cells()).isEmpty()) {
      List<String> filled = names.stream().filter(name -> !name.isEmpty()).toList();
      if (shared.isShared(filled, this)) {
        shared.note(filled);
        return;
      }
      List<String> labels = cells.stream().map(row.layout().labels()::get).toList();
      ColumnDescription said = table.section().table().columns().get("account");
      owners.take(
          labels, labels.stream().map(said::calledAs).toList(), names, row.line(), sharedOn(table));
    }
  }
}
