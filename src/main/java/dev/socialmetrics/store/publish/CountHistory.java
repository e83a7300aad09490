package dev.socialmetrics.store.publish;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.RowValues;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What all exports state of one post's counts. The count of a post is a function of the exports in
 * the order of their times, whatever the order they arrive in. Pure. Source: src/docs/metrics.md,
 * "Restated, late and repeated data".
 *
 * @param statements in the order of their sources
 */
record CountHistory(List<Statement> statements) {
  /** A platform may raise these counts of a post, and takes nothing back but what it never was. */
  private static final Set<String> RISING = Set.of("views", "reach", "impressions");

  /** Per how many of the largest count one may be missing: 2 %. */
  private static final long TOLERANCE = 50;

  CountHistory {
    statements = List.copyOf(statements);
  }

  /**
   * What one export states.
   *
   * @param raisesOnly figures of an unknown period, which lower nothing
   */
  record Statement(ValueSource from, boolean raisesOnly, RowValues values) {}

  /**
   * @param from whose value it is
   * @param fellFrom the largest count before, where the statement that was asked about is too far
   *     below it
   */
  record Count(long value, ValueSource from, Optional<Long> fellFrom) {}

  static boolean isRising(Column column) {
    return RISING.contains(column.name());
  }

  /**
   * The count that holds; empty where no export states any.
   *
   * @param stored what the post has already, of databases that did not keep every statement
   * @param asked the source of the statement that may have fallen
   */
  Optional<Count> count(Column column, ValueSource asked) {
    Optional<Count> holds = Optional.empty();
    Optional<Long> largest = Optional.empty();
    Optional<Long> fellFrom = Optional.empty();
    for (Statement statement : statements) {
      Long value = (Long) statement.values().orNull(column);
      if (value == null) {
        continue;
      }
      boolean fell = isRising(column) && largest.isPresent() && isBelow(value, largest.get());
      boolean adds = !statement.raisesOnly() || largest.isEmpty() || value > largest.get();
      if (adds && !fell) {
        holds = Optional.of(new Count(value, statement.from(), Optional.empty()));
      } else if (!statement.raisesOnly() && statement.from().equals(asked)) {
        fellFrom = largest;
      }
      largest = Optional.of(largest.isEmpty() ? value : Math.max(largest.get(), value));
    }
    Optional<Long> from = fellFrom;
    return holds.map(count -> new Count(count.value(), count.from(), from));
  }

  /** Exact in whole numbers: value < 0.98 x largest. */
  private static boolean isBelow(long value, long largest) {
    return largest - value > largest / TOLERANCE;
  }
}
