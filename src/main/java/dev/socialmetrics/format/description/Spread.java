package dev.socialmetrics.format.description;

import java.util.Map;
import java.util.Set;

/**
 * One value a row, and a word beside it that tells which column it fills ({@code Female, 0.41}).
 *
 * @param by where the word is
 * @param value where the value is
 * @param columns the column of each normalised word
 * @param unused words whose values are left out; {@code *} is any other
 */
public record Spread(
    ColumnDescription by,
    ColumnDescription value,
    Map<String, String> columns,
    Set<String> unused) {
  private static final String ANY = "*";

  public Spread {
    columns = Map.copyOf(columns);
    unused = Set.copyOf(unused);
  }

  /** Whether the value that a word explains is not stored. */
  public boolean leavesOut(String word) {
    return unused.contains(word) || unused.contains(ANY);
  }
}
