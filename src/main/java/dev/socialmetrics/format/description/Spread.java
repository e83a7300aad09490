package dev.socialmetrics.format.description;

import java.util.Map;
import java.util.Set;

/**
 * One value a row, and a word beside it that tells which column it fills ({@code Female, 0.41}).
 *
 * @param by where the word is
 * @param value where the value is
 * @param columns the column of each normalised word
 * @param unused words whose values are left out
 */
public record Spread(
    ColumnDescription by,
    ColumnDescription value,
    Map<String, String> columns,
    Set<String> unused) {
  public Spread {
    columns = Map.copyOf(columns);
    unused = Set.copyOf(unused);
  }
}
