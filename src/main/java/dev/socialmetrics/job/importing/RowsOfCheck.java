package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.RowValues;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The keys and values of all rows of a kind in a file that is checked, as numbers of 64 bits. */
final class RowsOfCheck {
  private static final int FIRST_ROOM = 1024;
  private static final long PRIME = 0x100000001b3L;

  private long[] keys = new long[FIRST_ROOM];
  private long[] values = new long[FIRST_ROOM];
  private int size;

  /** What rows of one key are. */
  static final class Group {
    private final Set<Long> values = new HashSet<>();
    private int rows;

    int rows() {
      return rows;
    }

    boolean isDifferent() {
      return values.size() > 1;
    }
  }

  void add(RowValues row) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    keys[size] = keyOf(row);
    values[size++] = hash(0, row.kind().valueColumns(), row);
  }

  /** A hash of the key of a row. */
  static long keyOf(RowValues row) {
    return hash(row.kind().ordinal(), row.kind().keyColumns(), row);
  }

  private static long hash(long start, Iterable<Column> columns, RowValues row) {
    long hash = start;
    for (Column column : columns) {
      String text = String.valueOf(row.orNull(column));
      for (int i = 0; i < text.length(); i++) {
        hash = Long.rotateLeft(hash ^ text.charAt(i), 5) * PRIME;
      }
      hash = (hash ^ column.index() + 1) * PRIME;
    }
    return hash;
  }

  /** After the last row: keys of several rows, in the order of the file. */
  Map<Long, Group> repeated() {
    Set<Long> several = new HashSet<>();
    long[] sorted = Arrays.copyOf(keys, size);
    Arrays.sort(sorted);
    for (int i = 1; i < size; i++) {
      if (sorted[i] == sorted[i - 1]) {
        several.add(sorted[i]);
      }
    }
    Map<Long, Group> groups = new LinkedHashMap<>();
    for (int i = 0; i < size && !several.isEmpty(); i++) {
      if (several.contains(keys[i])) {
        Group group = groups.computeIfAbsent(keys[i], none -> new Group());
        group.values.add(values[i]);
        group.rows++;
      }
    }
    return groups;
  }
}
