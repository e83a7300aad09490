package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.cell.TotalWords;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the rows of a table that add up the others, whatever its format: a word of a total is in
 * the key or in the first cell, and nothing else says what the row is of. A campaign that is called
 * Total has its days, a post its link.
 */
final class TotalsRow {
  private static final Set<String> OWNER = Set.of("account_id", "platform");
  private static final Pattern FIGURE = Pattern.compile("[^\\p{L}]*|[A-Z]{3}|[^\\p{L}]*[0-9].?");

  private final int[] keys;
  private final BitSet identity = new BitSet();
  private final BitSet passed = new BitSet();
  private final BitSet figures = new BitSet();

  /**
   * @param columns of the table, each with its cells
   * @param passed cells that say whose a row is, or when it was exported
   */
  TotalsRow(List<BoundColumn> columns, Set<Integer> passed) {
    this.keys =
        columns.stream()
            .filter(bound -> bound.column().isKey() && !OWNER.contains(bound.column().name()))
            .flatMap(bound -> bound.cells().stream())
            .mapToInt(Integer::intValue)
            .toArray();
    passed.forEach(this.passed::set);
    columns.forEach(bound -> bound.cells().forEach(setOf(bound.column())::set));
    columns.stream()
        .filter(bound -> bound.column().type().isNumber())
        .forEach(bound -> bound.cells().forEach(figures::set));
  }

  /** Figures, the owner and currencies say nothing of what a row is of. */
  private BitSet setOf(Column column) {
    boolean says =
        !column.type().isNumber()
            && !OWNER.contains(column.name())
            && !column.name().endsWith("currency");
    return says ? identity : passed;
  }

  boolean holds(String[] row) {
    for (int key : keys) {
      if (key < row.length && TotalWords.isOne(row[key])) {
        return isOfNothing(row);
      }
    }
    return isWordFirst(row) && isOfNothing(row);
  }

  private boolean isWordFirst(String[] row) {
    return firstName(row).filter(TotalWords::isOne).isPresent();
  }

  /** The first cell that says what the row is of. */
  Optional<String> firstName(String[] row) {
    for (int i = 0; i < row.length; i++) {
      if (isName(i, row)) {
        return Optional.of(row[i]);
      }
    }
    return Optional.empty();
  }

  /** Whether a cell says what its row is of. */
  boolean isName(int cell, String[] row) {
    boolean isPassed = passed.get(cell) && !identity.get(cell);
    return !isPassed
        && !isAbsent(row[cell])
        && (says(cell, row[cell]) || TotalWords.isOne(row[cell]));
  }

  /** Whether a row has a value where its table has figures. */
  boolean hasFigure(String[] row) {
    return figures.stream().anyMatch(cell -> cell < row.length && !isAbsent(row[cell]));
  }

  private boolean isOfNothing(String[] row) {
    for (int i = 0; i < row.length; i++) {
      if (isName(i, row) && !TotalWords.isOne(row[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean says(int cell, String text) {
    return identity.get(cell) || !FIGURE.matcher(CellText.trim(text)).matches();
  }

  private static boolean isAbsent(String cell) {
    return cell == null || CellText.isAbsent(CellText.trim(cell));
  }
}
