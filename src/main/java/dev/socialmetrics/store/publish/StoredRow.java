package dev.socialmetrics.store.publish;

import java.util.Map;

/**
 * A row as the public table holds it.
 *
 * @param cells a value a column of the kind; handed over, not copied
 * @param source where the row itself comes from
 * @param countedOn day of the export since which a post's counts stand; empty for other kinds
 * @param columnSources by column index, where a value comes from another file than the row
 */
record StoredRow(
    long id, Object[] cells, Source source, Map<Integer, Source> columnSources, String countedOn) {
  StoredRow {
    columnSources = Map.copyOf(columnSources);
  }

  Source sourceOf(int column) {
    return columnSources.getOrDefault(column, source);
  }
}
