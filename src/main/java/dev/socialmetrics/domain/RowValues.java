package dev.socialmetrics.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The values of one row of a {@link Kind}, one per column, each as {@link ColumnType} says, absent
 * where the export states nothing. {@link MutableValues} while a row is read, checked and merged,
 * {@link Observation} afterwards. Asking for a value as another type than its column's is a bug.
 */
public abstract sealed class RowValues permits MutableValues, Observation {
  final Kind kind;
  final @Nullable Object[] cells;

  RowValues(Kind kind, @Nullable Object[] cells) {
    this.kind = kind;
    this.cells = cells;
  }

  public final Kind kind() {
    return kind;
  }

  /** Whether the value is known. */
  public final boolean has(Column column) {
    return cells[column.index()] != null;
  }

  /** The value, if it is known. */
  public final Optional<Object> find(Column column) {
    return Optional.ofNullable(cells[column.index()]);
  }

  /** The value, null where unknown: for statements, and for what runs once per value of a file. */
  public final @Nullable Object orNull(Column column) {
    return cells[column.index()];
  }

  /** The count in a column that has one. */
  public final long count(Column column) {
    return (Long) known(column);
  }

  /** The text in a column that has one, such as a key. */
  public final String text(Column column) {
    return known(column).toString();
  }

  private Object known(Column column) {
    return Objects.requireNonNull(cells[column.index()], column::name);
  }

  public final OptionalLong findCount(Column column) {
    Object cell = cells[column.index()];
    return cell == null ? OptionalLong.empty() : OptionalLong.of((Long) cell);
  }

  public final OptionalLong findCount(String column) {
    return findCount(kind.column(column));
  }

  public final Optional<BigDecimal> findDecimal(Column column) {
    return Optional.ofNullable((BigDecimal) cells[column.index()]);
  }

  public final Optional<BigDecimal> findDecimal(String column) {
    return findDecimal(kind.column(column));
  }

  public final OptionalDouble findRate(Column column) {
    Object cell = cells[column.index()];
    return cell == null ? OptionalDouble.empty() : OptionalDouble.of((Double) cell);
  }

  public final OptionalDouble findRate(String column) {
    return findRate(kind.column(column));
  }

  public final Optional<String> findText(Column column) {
    return Optional.ofNullable((String) cells[column.index()]);
  }

  public final Optional<String> findText(String column) {
    return findText(kind.column(column));
  }

  /** The id of the account whose row it is. */
  public final String accountId() {
    return text(kind.columns().get(0));
  }

  /** The key of the platform that it is of. */
  public final String platformKey() {
    return text(kind.columns().get(1));
  }

  /** Whose the row is. */
  public final Channel channel() {
    return Channel.of(accountId(), platformKey());
  }

  /** The values of its key columns, in their order; null where one is unknown. */
  public final List<@Nullable Object> key() {
    List<@Nullable Object> key = new ArrayList<>();
    for (int i = 0; i < cells.length && kind.columns().get(i).isKey(); i++) {
      key.add(cells[i]);
    }
    return Collections.unmodifiableList(key);
  }

  /** Whether the other row has the same values in the same columns. */
  public final boolean isSameAs(RowValues other) {
    return kind == other.kind && Arrays.equals(cells, other.cells);
  }

  /** A row with the same values, to be changed. */
  public final MutableValues copy() {
    return new MutableValues(kind, cells.clone());
  }

  @Override
  public final String toString() {
    return kind + Arrays.toString(cells);
  }
}
