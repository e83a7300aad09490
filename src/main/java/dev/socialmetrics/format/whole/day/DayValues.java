package dev.socialmetrics.format.whole.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Some columns of the days of one channel, in the order of the file. Mutable. */
final class DayValues {
  private static final int FIRST_ROOM = 4;

  /** In place of a number. */
  private static final long NONE = Long.MIN_VALUE;

  private final long[][] values;
  private int[] days = new int[FIRST_ROOM];
  private int size;

  /** A value and its day, counted from 1970-01-01. */
  record Value(int day, long value) {}

  DayValues(int columns) {
    this.values = new long[columns][];
  }

  /** Begins a row. */
  void add(int epochDay) {
    if (size == days.length) {
      days = Arrays.copyOf(days, 2 * size);
    }
    days[size++] = epochDay;
  }

  /** How many rows there are. */
  int size() {
    return size;
  }

  /** Each day once, in their order. */
  List<LocalDate> days() {
    return Arrays.stream(days, 0, size)
        .sorted()
        .distinct()
        .mapToObj(LocalDate::ofEpochDay)
        .toList();
  }

  /** A value of the row that was begun last. */
  void put(int column, long value) {
    long[] known = values[column] == null ? new long[0] : values[column];
    if (known.length < size) {
      values[column] = Arrays.copyOf(known, days.length);
      Arrays.fill(values[column], known.length, days.length, NONE);
    }
    values[column][size - 1] = value;
  }

  /** The values of a column by their days, of equal days the first. */
  List<Value> inOrder(int column) {
    if (values[column] == null) {
      return List.of();
    }
    List<Value> order = new ArrayList<>();
    rows()
        .filter(row -> row < values[column].length && values[column][row] != NONE)
        .forEach(
            row -> {
              if (order.isEmpty() || order.get(order.size() - 1).day() != days[row]) {
                order.add(new Value(days[row], values[column][row]));
              }
            });
    return order;
  }

  /** Most exports are in order, or the other way round. */
  private IntStream rows() {
    boolean isAscending = IntStream.range(1, size).allMatch(i -> days[i - 1] <= days[i]);
    return isAscending
        ? IntStream.range(0, size)
        : IntStream.range(0, size)
            .boxed()
            .sorted((one, other) -> Integer.compare(days[one], days[other]))
            .mapToInt(row -> row);
  }
}
