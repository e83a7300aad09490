package dev.socialmetrics.format.declared;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.format.cell.CellReader;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.problem.ProblemCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One column of a kind with the cells of a layout that fill it.
 *
 * @param cells positions from 0, in order of preference
 * @param id that says when the row's post was made
 * @param currency that the label of a position names; as long as {@code cells}
 */
record BoundColumn(
    Column column,
    ColumnDescription said,
    List<Integer> cells,
    List<Optional<String>> currency,
    CellReader reader,
    Optional<BoundId> id) {
  BoundColumn {
    cells = List.copyOf(cells);
    currency = List.copyOf(currency);
  }

  /** The first value that one of the cells has, or their sum; null as in {@link CellReader}. */
  Object read(String[] row, CellNotes notes) {
    Object value = null;
    for (int cell : cells) {
      int before = notes.errorCount();
      notes.startCell(cell, row[cell]);
      Object next = reader.read(row[cell], notes);
      if (notes.errorCount() > before) {
        return null;
      }
      value = value == null ? next : next == null ? value : sum(value, next, notes);
      if (value != null && !said.add()) {
        return value;
      }
    }
    return value;
  }

  private Object sum(Object one, Object other, CellNotes notes) {
    if (column.type().isWhole()) {
      long sum = (Long) one + (Long) other;
      boolean overflown = sum < 0 && (Long) one >= 0 && (Long) other >= 0;
      return overflown
          ? notes.reject(
              ProblemCode.CELL_INTEGER_RANGE,
              "numbers whose sum is at most " + Long.MAX_VALUE,
              "Correct the cell or export again")
          : sum;
    }
    if (column.type().isExactDecimal()) {
      return ((BigDecimal) one).add((BigDecimal) other);
    }
    return column.type() == ColumnType.PERCENT || column.type() == ColumnType.RATE
        ? BigDecimal.valueOf((Double) one).add(BigDecimal.valueOf((Double) other)).doubleValue()
        : one;
  }

  /** The currency that the label of the first filled cell names. */
  Optional<String> currencyOf(String[] row) {
    return firstFilled(row).flatMap(cell -> currency.get(cells.indexOf(cell)));
  }

  /** Position of the first of its cells that is not blank. */
  Optional<Integer> firstFilled(String[] row) {
    return cells.stream().filter(cell -> !row[cell].isBlank()).findFirst();
  }
}
