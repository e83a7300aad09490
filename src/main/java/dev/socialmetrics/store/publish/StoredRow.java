package dev.socialmetrics.store.publish;

import java.util.Map;
import java.util.Optional;

/**
 * A row as the public table holds it.
 *
 * @param cells a value a column of the kind; handed over, not copied
 * @param source where the row itself comes from
 * @param counted time of the export that a post's counts first came with, as long as they never
 *     changed; else empty
 * @param columnSources by column index, where a value comes from another file than the row
 */
record StoredRow(
    long id,
    Object[] cells,
    Source source,
    Map<Integer, Source> columnSources,
    Optional<Source> counted) {
  StoredRow {
    columnSources = Map.copyOf(columnSources);
  }

  Source sourceOf(int column) {
    return columnSources.getOrDefault(column, source);
  }
}
