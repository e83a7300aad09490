package dev.socialmetrics.store.publish;

import dev.socialmetrics.domain.RowValues;
import java.util.Map;
import java.util.Objects;

/**
 * A row as the public table holds it.
 *
 * @param values handed over, not copied
 * @param source where the row itself comes from
 * @param updatedAt when it last changed, in the store's form
 * @param columnSources by column index, where a value comes from another file than the row
 */
record StoredRow(
    long id,
    RowValues values,
    ValueSource source,
    Map<Integer, ValueSource> columnSources,
    String updatedAt) {
  StoredRow {
    columnSources = Map.copyOf(columnSources);
    Objects.requireNonNull(updatedAt);
  }

  ValueSource sourceOf(int column) {
    return columnSources.getOrDefault(column, source);
  }
}
