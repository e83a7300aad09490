package dev.socialmetrics.format.description;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The total that a file states of its own rows.
 *
 * @param rows what the totals row is called, normalised, the one that counts most first; empty for
 *     any totals row, where there is one only
 * @param columns whose values add up to it
 * @param mayExceed the platform counts more than it lists, so that the rows may add up to less
 */
public record TotalDescription(List<Pattern> rows, List<String> columns, boolean mayExceed) {
  public TotalDescription {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }
}
