package dev.socialmetrics.format.whole;

import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.check.BoundTable;
import dev.socialmetrics.source.table.Row;
import java.util.List;
import java.util.Optional;

/** What the cells say that tell the rows of a table apart; of rejected rows, too. */
public final class KeyTexts {
  private final List<List<Integer>> cells;

  private KeyTexts(List<List<Integer>> cells) {
    this.cells = cells;
  }

  /**
   * @param columns that tell its rows apart; a row that says nothing in the first has no key
   */
  public static KeyTexts of(BoundTable table, List<String> columns) {
    return new KeyTexts(columns.stream().map(column -> cells(table, column)).toList());
  }

  private static List<Integer> cells(BoundTable table, String column) {
    return table.columns().stream()
        .filter(bound -> bound.column().name().equals(column))
        .flatMap(bound -> bound.cells().stream())
        .toList();
  }

  /** Of the first filled cell of each column; empty where nothing says which row it is. */
  public Optional<List<String>> find(Row row) {
    List<String> key = cells.stream().map(each -> text(each, row)).toList();
    return key.get(0).isEmpty() ? Optional.empty() : Optional.of(key);
  }

  private static String text(List<Integer> cells, Row row) {
    for (int cell : cells) {
      String text = CellText.trimOrEmpty(row.cells()[cell]);
      if (!CellText.isAbsent(text)) {
        return text;
      }
    }
    return "";
  }
}
