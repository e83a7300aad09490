package dev.socialmetrics.domain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One row of one {@link Kind}: a value a column, as {@link ColumnType} says, absent where the
 * export said nothing. Immutable.
 */
public final class Observation {
  private final Kind kind;
  private final Object[] cells;

  private Observation(Kind kind, Object[] cells) {
    this.kind = kind;
    this.cells = cells;
  }

  /**
   * @param cells a value a column in the kind's order, null where unknown; copied
   * @throws IllegalArgumentException when the number of cells is not the number of columns, or a
   *     key is missing
   */
  public static Observation of(Kind kind, Object[] cells) {
    if (cells.length != kind.columns().size()) {
      throw new IllegalArgumentException(
          kind + " has " + kind.columns().size() + " columns, got " + cells.length);
    }
    for (int i = 0; i < cells.length && kind.columns().get(i).isKey(); i++) {
      if (cells[i] == null) {
        throw new IllegalArgumentException("key " + kind.columns().get(i).name() + " is missing");
      }
    }
    return new Observation(Objects.requireNonNull(kind), cells.clone());
  }

  public Kind kind() {
    return kind;
  }

  /** The value, if it is known. */
  public Optional<Object> find(Column column) {
    return Optional.ofNullable(cells[column.index()]);
  }

  public OptionalLong findCount(String column) {
    Object cell = cells[kind.column(column).index()];
    return cell == null ? OptionalLong.empty() : OptionalLong.of((Long) cell);
  }

  public Optional<BigDecimal> findDecimal(String column) {
    return Optional.ofNullable((BigDecimal) cells[kind.column(column).index()]);
  }

  public OptionalDouble findRate(String column) {
    Object cell = cells[kind.column(column).index()];
    return cell == null ? OptionalDouble.empty() : OptionalDouble.of((Double) cell);
  }

  public Optional<String> findText(String column) {
    return Optional.ofNullable((String) cells[kind.column(column).index()]);
  }

  /** A copy of the cells in the kind's order, null where unknown. */
  public Object[] toArray() {
    return cells.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Observation that
        && kind == that.kind
        && Arrays.equals(cells, that.cells);
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + Arrays.hashCode(cells);
  }

  @Override
  public String toString() {
    return kind + Arrays.toString(cells);
  }
}
