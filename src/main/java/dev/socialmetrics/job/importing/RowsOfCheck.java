package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;

/**
 * The keys and values of all rows of a file that is checked, as numbers of 64 bits: rows of one key
 * with different values would all be rejected, and of the same ones but the first be ignored.
 */
final class RowsOfCheck {
  private static final int FIRST_ROOM = 1024;
  private static final long PRIME = 0x100000001b3L;

  private long[] keys = new long[FIRST_ROOM];
  private long[] values = new long[FIRST_ROOM];
  private long[] lines = new long[FIRST_ROOM];
  private int size;

  /** What rows of one key are. */
  private static final class Group {
    private final Set<Long> values = new HashSet<>();
    private final Set<Long> lines = new TreeSet<>();
    private int rows;
  }

  /**
   * What repeats would come to.
   *
   * @param conflicting rows that would be rejected
   * @param identical rows that would be ignored
   */
  record Repeats(long conflicting, long identical) {}

  void add(Kind kind, Object[] cells, long line) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
      lines = Arrays.copyOf(lines, 2 * size);
    }
    keys[size] = hash(kind.ordinal(), kind.keyColumns(), cells);
    values[size] = hash(0, kind.valueColumns(), cells);
    lines[size++] = line;
  }

  private static long hash(long start, Iterable<Column> columns, Object[] cells) {
    long hash = start;
    for (Column column : columns) {
      String text = String.valueOf(cells[column.index()]);
      for (int i = 0; i < text.length(); i++) {
        hash = Long.rotateLeft(hash ^ text.charAt(i), 5) * PRIME;
      }
      hash = (hash ^ column.index() + 1) * PRIME;
    }
    return hash;
  }

  static Problem conflict(String lines) {
    return Problem.of(
        ProblemCode.ROW_DUPLICATE_KEY_CONFLICT,
        "rows of one key with different values in lines " + lines,
        "one row a key",
        "Keep the right row and remove the others; all of them would be left out.");
  }

  /**
   * After the last row.
   *
   * @param conflict is told the lines of each conflict, and the first of them
   */
  Repeats find(ObjLongConsumer<String> conflict) {
    Map<Long, Group> groups = groups();
    long conflicting = 0;
    long identical = 0;
    for (Group group : groups.values()) {
      if (group.values.size() > 1) {
        conflicting += group.rows;
        conflict.accept(
            group.lines.stream().limit(10).map(String::valueOf).collect(Collectors.joining(", ")),
            group.lines.iterator().next());
      } else {
        identical += group.rows - 1;
      }
    }
    return new Repeats(conflicting, identical);
  }

  private Map<Long, Group> groups() {
    Map<Long, Group> groups = new HashMap<>();
    long[] sorted = Arrays.copyOf(keys, size);
    Arrays.sort(sorted);
    for (int i = 1; i < size; i++) {
      if (sorted[i] == sorted[i - 1]) {
        groups.putIfAbsent(sorted[i], new Group());
      }
    }
    for (int i = 0; i < size && !groups.isEmpty(); i++) {
      Group group = groups.get(keys[i]);
      if (group != null) {
        group.values.add(values[i]);
        group.lines.add(lines[i]);
        group.rows++;
      }
    }
    return groups;
  }
}
