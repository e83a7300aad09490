package dev.socialmetrics.format;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.problem.ProblemCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One column of a kind with the cells of a layout that fill it.
 *
 * @param cells positions from 0, in order of preference
 * @param less positions of what is taken off, in order of preference
 * @param currency that the label of a position names; as long as {@code cells}
 */
record BoundColumn(
    Column column,
    ColumnDescription said,
    List<Integer> cells,
    List<Integer> less,
    List<Optional<String>> currency,
    CellReader reader) {
  BoundColumn {
    cells = List.copyOf(cells);
    less = List.copyOf(less);
    currency = List.copyOf(currency);
  }

  /**
   * The first value that one of the cells has, or their sum, less what is taken off; null as in
   * {@link CellReader}.
   */
  Object read(String[] row, CellNotes notes) {
    Object value = read(cells, row, notes);
    if (value == null || said.less().isEmpty()) {
      return value;
    }
    Object off = read(less, row, notes);
    return off == null ? null : difference((Long) value, (Long) off, notes);
  }

  private static Object difference(long value, long off, CellNotes notes) {
    long rest = value - off;
    boolean overflown = ((value ^ off) & (value ^ rest)) < 0;
    return overflown ? rejectRange(notes, "numbers whose difference is") : rest;
  }

  private static Object rejectRange(CellNotes notes, String what) {
    return notes.reject(
        ProblemCode.CELL_INTEGER_RANGE,
        what + " at most " + Long.MAX_VALUE,
        "Correct the cell or export again");
  }

  private Object read(List<Integer> some, String[] row, CellNotes notes) {
    Object value = null;
    for (int cell : some) {
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
      return overflown ? rejectRange(notes, "numbers whose sum is") : sum;
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
    for (int i = 0; i < cells.size(); i++) {
      if (!row[cells.get(i)].isBlank()) {
        return currency.get(i);
      }
    }
    return Optional.empty();
  }
}
