package dev.socialmetrics.store.publish;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.CellBinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a run changed of one table, as revisions: the difference between the state before the run
 * and after it, whichever of its files touched a value and how often. A value that the run itself
 * stated first has none, and a value that ends where it began has none. Source:
 * src/docs/metrics.md, "Restated, late and repeated data".
 */
final class RunChanges {
  private static final String ADD =
      """
      INSERT INTO metric_revision (table_name, row_id, column_name, old_value, new_value, old_import_file_id,
        old_source_line, import_file_id, source_line, run_id, revised_at, old_updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String CHANGE =
      """
      UPDATE metric_revision SET new_value = ?, import_file_id = ?, source_line = ?, revised_at = ?
      WHERE metric_revision_id = ?
      """;
  private static final String REMOVE = "DELETE FROM metric_revision WHERE metric_revision_id = ?";
  private static final String ADD_FIRST =
      "INSERT INTO run_first_value (table_name, row_id, column_name) VALUES (?, ?, ?)"
          + " ON CONFLICT DO NOTHING";

  /** The index by row, not that by run: a run may have more revisions than the page has rows. */
  private static final String REVISIONS_OF_PAGE =
      String.format(
          Locale.ROOT,
          """
      SELECT r.row_id, r.column_name, r.metric_revision_id, r.old_value, r.new_value, r.import_file_id, r.old_updated_at
      FROM %s m CROSS JOIN metric_revision r
      WHERE m.row_id BETWEEN ? AND ? AND r.table_name = ? AND r.row_id = m.row_id AND +r.run_id = ?
      ORDER BY r.metric_revision_id
      """,
          PublishSql.MET);

  private static final String FIRST_OF_PAGE =
      String.format(
          Locale.ROOT,
          """
      SELECT v.row_id, v.column_name FROM %s m CROSS JOIN run_first_value v
      WHERE m.row_id BETWEEN ? AND ? AND v.table_name = ? AND v.row_id = m.row_id
      """,
          PublishSql.MET);

  private final Kind kind;
  private final JdbcTemplate jdbc;
  private final long runId;
  private final String now;
  private final long lastOldRow;
  private final boolean hasRevisions;
  private final boolean hasFirstValues;
  private final Map<Long, OfRow> page = new HashMap<>();
  private final List<Object[]> added = new ArrayList<>();
  private final List<Object[]> changed = new ArrayList<>();
  private final List<Object[]> removed = new ArrayList<>();
  private final List<Object[]> first = new ArrayList<>();
  private final Map<Long, Long> restatedByFile = new HashMap<>();

  RunChanges(Kind kind, JdbcTemplate jdbc, long runId, String now) {
    this.kind = kind;
    this.jdbc = jdbc;
    this.runId = runId;
    this.now = now;
    this.lastOldRow =
        jdbc.queryForObject(
            "SELECT last_id FROM run_start WHERE run_id = ? AND table_name = ?",
            Long.class,
            runId,
            kind.table());
    this.hasRevisions =
        isAny("metric_revision WHERE run_id = ? AND table_name = ?", runId, kind.table());
    this.hasFirstValues = isAny("run_first_value WHERE table_name = ?", kind.table());
  }

  private boolean isAny(String from, Object... parameters) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "SELECT EXISTS (SELECT 1 FROM " + from + ")", Boolean.class, parameters));
  }

  /** A value that the run changed before. */
  private record Revision(long id, String before, String after, long fileId, String formerUpdate) {}

  /** What the run changed of a row before. */
  private record OfRow(Map<Integer, Revision> revisions, Set<Integer> firstValues) {
    static OfRow none() {
      return new OfRow(new HashMap<>(), new HashSet<>());
    }
  }

  /** Looks up what the run changed of a page's rows before; between two {@link #flush}es. */
  void learn(long firstRow, long lastRow) {
    page.clear();
    if (hasRevisions) {
      jdbc.query(
          REVISIONS_OF_PAGE,
          row -> {
            of(row.getLong("row_id"))
                .revisions()
                .put(
                    kind.column(row.getString("column_name")).index(),
                    new Revision(
                        row.getLong("metric_revision_id"),
                        row.getString("old_value"),
                        row.getString("new_value"),
                        row.getLong("import_file_id"),
                        row.getString("old_updated_at")));
          },
          firstRow,
          lastRow,
          kind.table(),
          runId);
    }
    if (hasFirstValues) {
      jdbc.query(
          FIRST_OF_PAGE,
          row -> {
            int column = kind.column(row.getString("column_name")).index();
            of(row.getLong("row_id")).firstValues().add(column);
          },
          firstRow,
          lastRow,
          kind.table());
    }
  }

  private OfRow of(long rowId) {
    return page.computeIfAbsent(rowId, none -> OfRow.none());
  }

  /**
   * Notes what merging changed of a row.
   *
   * @return when the row last changed: now, or what it was before the run where all is as it was
   */
  String note(StoredRow row, List<Merged.Change> changes, ValueSource from) {
    if (row.id() > lastOldRow) {
      return now;
    }
    OfRow known = page.getOrDefault(row.id(), OfRow.none());
    String formerUpdate =
        known.revisions().values().stream()
            .map(Revision::formerUpdate)
            .findFirst()
            .orElse(row.updatedAt());
    boolean wasChanged = !known.revisions().isEmpty();
    changes.forEach(change -> note(row.id(), known, change, from, formerUpdate));
    boolean asBefore = wasChanged && known.revisions().isEmpty() && known.firstValues().isEmpty();
    return asBefore && formerUpdate != null ? formerUpdate : now;
  }

  private void note(
      long rowId, OfRow known, Merged.Change change, ValueSource from, String formerUpdate) {
    int column = change.column();
    Revision former = known.revisions().get(column);
    if (former != null && former.after().equals(text(change.before()))) {
      goOn(known, former, change, from);
    } else if (change.before() == null) {
      first.add(new Object[] {kind.table(), rowId, kind.columns().get(column).name()});
      known.firstValues().add(column);
    } else if (!known.firstValues().contains(column)) {
      add(rowId, change, from, formerUpdate);
      known.revisions().put(column, new Revision(0, "", "", from.fileId(), formerUpdate));
    }
  }

  /** Another file of the run changed the value before. */
  private void goOn(OfRow known, Revision former, Merged.Change change, ValueSource from) {
    String after = text(change.after());
    count(former.fileId(), change.column(), -1);
    if (after.equals(former.before())) {
      removed.add(new Object[] {former.id()});
      known.revisions().remove(change.column());
    } else {
      changed.add(new Object[] {after, from.fileId(), from.line(), now, former.id()});
      count(from.fileId(), change.column(), 1);
    }
  }

  private void add(long rowId, Merged.Change change, ValueSource from, String formerUpdate) {
    count(from.fileId(), change.column(), 1);
    added.add(
        new Object[] {
          kind.table(),
          rowId,
          kind.columns().get(change.column()).name(),
          text(change.before()),
          text(change.after()),
          change.beforeSource().fileId(),
          change.beforeSource().line(),
          from.fileId(),
          from.line(),
          runId,
          now,
          formerUpdate
        });
  }

  private static String text(Object value) {
    return value == null ? "" : CellBinding.text(value);
  }

  /** Computed numbers that change with a value are not counted again. */
  private void count(long fileId, int column, long more) {
    if (kind.columns().get(column).isValue()) {
      restatedByFile.merge(fileId, more, Long::sum);
    }
  }

  void flush() {
    RowUpdates.write(jdbc, ADD, added);
    RowUpdates.write(jdbc, CHANGE, changed);
    RowUpdates.write(jdbc, REMOVE, removed);
    RowUpdates.write(jdbc, ADD_FIRST, first);
  }

  /** How many values are what a file of the run restated; what it took from others is taken off. */
  long restatedBy(long fileId) {
    restatedByFile.forEach(
        (other, more) -> {
          if (other != fileId && more != 0) {
            jdbc.update(
                "UPDATE import_file SET restated_values = restated_values + ? WHERE import_file_id = ?",
                more,
                other);
          }
        });
    return restatedByFile.getOrDefault(fileId, 0L);
  }
}
