package dev.socialmetrics.store.publish;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.CellBinding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Collects what merging did to stored rows and writes it in batches. */
final class RowUpdates {
  private static final String ADD_REVISION =
      """
      INSERT INTO metric_revision (table_name, row_id, column_name, old_value, new_value, old_import_file_id,
        old_source_line, import_file_id, source_line, run_id, revised_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
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
  private final long runId;
  private final String now;
  private final List<Object[]> rows = new ArrayList<>();
  private final List<Object[]> sourcesOnly = new ArrayList<>();
  private final List<Object[]> clearSources = new ArrayList<>();
  private final List<Object[]> addSources = new ArrayList<>();
  private final List<Object[]> revisions = new ArrayList<>();

  RowUpdates(Kind kind, PublishSql sql, JdbcTemplate jdbc, long runId, String now) {
    this.kind = kind;
    this.sql = sql;
    this.jdbc = jdbc;
    this.runId = runId;
    this.now = now;
  }

  void add(StoredRow before, Merged merged, Source from) {
    StoredRow after = merged.row();
    if (merged.fate() == Merged.Fate.STORED) {
      rows.add(rowValues(after));
    } else if (!after.source().equals(before.source())) {
      Source source = after.source();
      sourcesOnly.add(
          new Object[] {source.exportedAt(), source.fileId(), source.line(), after.id()});
    }
    if (!after.columnSources().equals(before.columnSources())) {
      replaceSources(after);
    }
    merged.revisions().forEach(revision -> revisions.add(revisionValues(after, revision, from)));
  }

  void flush() {
    write(sql.updateRow(), rows);
    write(sql.updateSource(), sourcesOnly);
    write(CLEAR_SOURCES, clearSources);
    write(ADD_SOURCE, addSources);
    write(ADD_REVISION, revisions);
  }

  private void write(String statement, List<Object[]> batch) {
    if (!batch.isEmpty()) {
      jdbc.batchUpdate(statement, batch);
      batch.clear();
    }
  }

  private Object[] rowValues(StoredRow row) {
    List<Object> values = new ArrayList<>();
    for (Column column : sql.dataColumns()) {
      values.add(plain(row.cells()[column.index()]));
    }
    values.add(row.source().exportedAt());
    values.add(now);
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

  private Object[] revisionValues(StoredRow row, Merged.Revision revision, Source from) {
    return new Object[] {
      kind.table(),
      row.id(),
      kind.columns().get(revision.column()).name(),
      CellBinding.text(revision.before()),
      revision.after() == null ? "" : CellBinding.text(revision.after()),
      revision.beforeSource().fileId(),
      revision.beforeSource().line(),
      from.fileId(),
      from.line(),
      runId,
      now
    };
  }
}
