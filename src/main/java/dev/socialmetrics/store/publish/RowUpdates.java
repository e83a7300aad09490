package dev.socialmetrics.store.publish;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Collects what merging did to stored rows and writes it in batches. */
final class RowUpdates {
  private static final String ADD_SOURCE =
      """
      INSERT INTO metric_source (table_name, row_id, column_name, import_file_id, source_line, exported_at)
      VALUES (?, ?, ?, ?, ?, ?)
      """;
  private static final String CLEAR_SOURCES =
      "DELETE FROM metric_source WHERE table_name = ? AND row_id = ?";

  private final Kind kind;
  private final PublishSql sql;
  private final JdbcTemplate jdbc;
  private final RunChanges changes;
  private final List<Object[]> rows = new ArrayList<>();
  private final List<Object[]> sourcesOnly = new ArrayList<>();
  private final List<Object[]> clearSources = new ArrayList<>();
  private final List<Object[]> addSources = new ArrayList<>();

  RowUpdates(Kind kind, PublishSql sql, JdbcTemplate jdbc, RunChanges changes) {
    this.kind = kind;
    this.sql = sql;
    this.jdbc = jdbc;
    this.changes = changes;
  }

  void add(StoredRow before, Merged merged, ValueSource from) {
    StoredRow after = merged.row();
    if (merged.fate() == Merged.Fate.STORED) {
      rows.add(rowValues(after, changes.note(before, merged.changes(), from)));
    } else if (!after.source().equals(before.source())) {
      ValueSource source = after.source();
      sourcesOnly.add(
          new Object[] {source.exportedAt(), source.fileId(), source.line(), after.id()});
    }
    if (!after.columnSources().equals(before.columnSources())) {
      replaceSources(after);
    }
  }

  void flush() {
    write(jdbc, sql.updateRow(), rows);
    write(jdbc, sql.updateSource(), sourcesOnly);
    write(jdbc, CLEAR_SOURCES, clearSources);
    write(jdbc, ADD_SOURCE, addSources);
    changes.flush();
  }

  /** Writes what was collected and forgets it. */
  static void write(JdbcTemplate jdbc, String statement, List<Object[]> batch) {
    if (!batch.isEmpty()) {
      jdbc.batchUpdate(statement, batch);
      batch.clear();
    }
  }

  private Object[] rowValues(StoredRow row, String updatedAt) {
    List<Object> values = new ArrayList<>();
    for (Column column : sql.dataColumns()) {
      values.add(plain(row.values().orNull(column)));
    }
    values.add(row.source().exportedAt());
    values.add(updatedAt);
    values.add(row.source().fileId());
    values.add(row.source().line());
    values.add(row.id());
    return values.toArray();
  }

  /** Money of at most 15 digits comes back from a double exactly. */
  private static Object plain(Object value) {
    return value instanceof BigDecimal decimal ? (Object) decimal.doubleValue() : value;
  }

  private void replaceSources(StoredRow row) {
    clearSources.add(new Object[] {kind.table(), row.id()});
    row.columnSources()
        .forEach(
            (column, source) ->
                addSources.add(
                    new Object[] {
                      kind.table(),
                      row.id(),
                      kind.columns().get(column).name(),
                      source.fileId(),
                      source.line(),
                      source.exportedAt()
                    }));
  }
}
