package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.format.cell.CellReader;
import dev.socialmetrics.format.cell.DecimalReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * An amount that is stated only as so many times another: revenue as the return on what was spent.
 *
 * @param cells positions from 0 of the rate, in order of preference
 * @param of the amount that the rate multiplies
 */
record BoundRate(Column column, Column of, List<Integer> cells, CellReader reader) {
  /** Decimals of the product; a rate is rounded itself, so that more would only look exact. */
  private static final int SCALE = 2;

  /** Fills the column unless it has a value, or the rate or the other amount has none. */
  void complete(String[] row, MutableValues values, CellNotes notes) {
    for (int cell : cells) {
      if (!values.has(column) && values.orNull(of) instanceof BigDecimal amount) {
        notes.startCell(cell, row[cell]);
        Object rate = reader.read(row[cell], notes);
        values.set(column, rate == null ? null : product(amount, (BigDecimal) rate));
      }
    }
  }

  private static BigDecimal product(BigDecimal amount, BigDecimal rate) {
    BigDecimal product = amount.multiply(rate).setScale(SCALE, RoundingMode.HALF_UP);
    return DecimalReader.shortest(product);
  }
}
