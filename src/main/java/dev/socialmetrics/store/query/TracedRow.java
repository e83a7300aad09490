package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Observation;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A stored row with the file and line of each of its values.
 *
 * @param source where the row is from
 * @param columnSources by column name, where a value is from another file than the row
 * @param revisions what its values were before, in the order in which they were replaced
 */
public record TracedRow(
    ReportRecord stored,
    Provenance source,
    Map<String, Provenance> columnSources,
    List<Restatement> revisions) {
  public TracedRow {
    Objects.requireNonNull(stored);
    Objects.requireNonNull(source);
    columnSources = Map.copyOf(columnSources);
    revisions = List.copyOf(revisions);
  }

  /** Its values. */
  public Observation values() {
    return stored.values();
  }

  /** Where a value is from. */
  public Provenance sourceOf(String column) {
    return columnSources.getOrDefault(column, source);
  }
}
