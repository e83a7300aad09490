package dev.socialmetrics.domain;

import org.jspecify.annotations.Nullable;

/**
 * The values of a row while it is read, checked, computed and merged. Whoever holds them may change
 * them; two of them are equal only when they are one. Not thread-safe.
 */
public final class MutableValues extends RowValues {
  MutableValues(Kind kind, @Nullable Object[] cells) {
    super(kind, cells);
  }

  /** A row of which nothing is known yet. */
  public MutableValues(Kind kind) {
    this(kind, new Object[kind.columns().size()]);
  }

  /**
   * @param value as the column's {@link ColumnType} says; null makes it unknown
   */
  public void set(Column column, @Nullable Object value) {
    cells[column.index()] = value;
  }

  public void clear(Column column) {
    cells[column.index()] = null;
  }
}
