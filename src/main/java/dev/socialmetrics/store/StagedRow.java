package dev.socialmetrics.store;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * An accepted row on its way to publication.
 *
 * <p>The array is handed over, not copied.
 *
 * @param kind of data, and so the table that it goes to
 * @param record number within the file, from 1
 * @param line physical line where the record starts
 * @param cells a value a column of the kind, derived ones included
 * @param exportedAt when its values were exported
 */
public record StagedRow(
    Kind kind, long record, long line, Object[] cells, Instant exportedAt, List<Problem> warnings) {
  public StagedRow {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(cells);
    Objects.requireNonNull(exportedAt);
    warnings = List.copyOf(warnings);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(record);
  }

  @Override
  public String toString() {
    return "record " + record + " " + java.util.Arrays.toString(cells);
  }
}
