package dev.socialmetrics.store.publish;

import java.util.Map;
import java.util.Objects;

/**
 * A row as the public table holds it.
 *
 * @param cells a value a column of the kind; handed over, not copied
 * @param source where the row itself comes from
 * @param updatedAt when it last changed, in the store's form
 * @param columnSources by column index, where a value comes from another file than the row
 */
record StoredRow(
    long id, Object[] cells, Source source, Map<Integer, Source> columnSources, String updatedAt) {
  StoredRow {
    columnSources = Map.copyOf(columnSources);
    Objects.requireNonNull(updatedAt);
  }

  Source sourceOf(int column) {
    return columnSources.getOrDefault(column, source);
  }
}
