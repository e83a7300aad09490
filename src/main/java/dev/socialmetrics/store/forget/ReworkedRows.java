package dev.socialmetrics.store.forget;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.query.ChangeQueries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts the rows of one kind that were worked out again in the place of those that are stored. */
final class ReworkedRows {
  private static final int PAGE = 1_000;
  private static final String BEFORE = "forget_before";

  private final Kind kind;
  private final JdbcTemplate stored;
  private final JdbcTemplate reworked;

  /**
   * @param stored the real database, in a transaction
   * @param reworked the one of {@link Rework}
   */
  ReworkedRows(Kind kind, JdbcTemplate stored, JdbcTemplate reworked) {
    this.kind = kind;
    this.stored = stored;
    this.reworked = reworked;
  }

  Removal.Rows replace(long fileId, long nextRun, String now) {
    keepBefore();
    giveIds();
    removeStored();
    copy(kind.table(), kind.idColumn(), "");
    copy("metric_source", "row_id", ofKind());
    copy("metric_revision", "row_id", ofKind());
    copyFirstValues();
    if (kind == Kind.CONTENT) {
      copy("content_statement", "content_id", "");
    }
    Removal.Rows rows = noteChanges(fileId, nextRun, now);
    stored.execute("DROP TABLE temp." + BEFORE);
    return rows;
  }

  private void keepBefore() {
    stored.execute("DROP TABLE IF EXISTS temp." + BEFORE);
    stored.execute("DROP TABLE IF EXISTS temp.forget_row");
    stored.execute("CREATE TEMP TABLE forget_row (row_id INTEGER PRIMARY KEY)");
    try (Batch batch = new Batch(stored, "INSERT INTO temp.forget_row VALUES (?)", PAGE)) {
      reworked.query(
          "SELECT former_id FROM " + TouchedRows.table(kind),
          row -> {
            batch.add(new Object[] {row.getLong("former_id")});
          });
    }
    stored.execute(
        String.format(
            Locale.ROOT,
            "CREATE TEMP TABLE %s AS SELECT * FROM %s WHERE %s IN (SELECT row_id FROM temp.forget_row)",
            BEFORE,
            kind.table(),
            kind.idColumn()));
  }

  /**
   * A row keeps its number. One that would have come with the latest run gets a number of that run,
   * since by their numbers the rows that a run began are found.
   */
  private void giveIds() {
    reworked.update(
        String.format(
            Locale.ROOT,
            "UPDATE %1$s SET row_id = former_id WHERE EXISTS (SELECT 1 FROM %2$s t WHERE %3$s)",
            TouchedRows.table(kind),
            kind.table(),
            TouchedRows.isSame(kind, "t", TouchedRows.table(kind))));
    Optional<Long> latestRun = run(stored);
    if (latestRun.isEmpty() || !latestRun.equals(run(reworked))) {
      return;
    }
    long next =
        number(stored, "SELECT seq FROM sqlite_sequence WHERE name = '" + kind.table() + "'");
    reworked.update(
        String.format(
            Locale.ROOT,
            "UPDATE %1$s SET row_id = ? + (SELECT t.%4$s FROM %2$s t WHERE %3$s)"
                + " WHERE former_id <= ? AND (SELECT t.%4$s FROM %2$s t WHERE %3$s) > ?",
            TouchedRows.table(kind),
            kind.table(),
            TouchedRows.isSame(kind, "t", TouchedRows.table(kind)),
            kind.idColumn()),
        next,
        lastBefore(stored),
        lastBefore(reworked));
  }

  private static Optional<Long> run(JdbcTemplate of) {
    return of.queryForList("SELECT DISTINCT run_id FROM run_start", Long.class).stream()
        .findFirst();
  }

  private long lastBefore(JdbcTemplate of) {
    return number(of, "SELECT last_id FROM run_start WHERE table_name = '" + kind.table() + "'");
  }

  private static long number(JdbcTemplate of, String sql) {
    return of.queryForList(sql, Long.class).stream().findFirst().orElse(0L);
  }

  private void removeStored() {
    String rows = " IN (SELECT row_id FROM temp.forget_row)";
    for (String table : List.of("metric_source", "metric_revision", "run_first_value")) {
      stored.update("DELETE FROM " + table + " WHERE row_id" + rows + ofKind());
    }
    if (kind == Kind.CONTENT) {
      stored.update("DELETE FROM content_statement WHERE content_id" + rows);
    }
    stored.update("DELETE FROM " + kind.table() + " WHERE " + kind.idColumn() + rows);
    if (kind == Kind.DAILY) {
      stored.update(
          "DELETE FROM future_day WHERE metric_id"
              + rows
              + " AND metric_id NOT IN (SELECT metric_id"
              + " FROM social_media_daily_metrics)");
    }
  }

  private String ofKind() {
    return " AND table_name = '" + kind.table() + "'";
  }

  /** Only those of the latest run are kept, and only while no other run began. */
  private void copyFirstValues() {
    Optional<Long> latestRun = run(stored);
    if (latestRun.isPresent() && latestRun.equals(run(reworked))) {
      copy("run_first_value", "row_id", ofKind());
    }
  }

  /**
   * @param reference its column that holds the number of the row
   */
  private void copy(String table, String reference, String condition) {
    List<String> columns = columns(table);
    columns.removeAll(List.of(reference, "metric_revision_id"));
    String insert =
        "INSERT INTO "
            + table
            + " ("
            + reference
            + ", "
            + String.join(", ", columns)
            + ") VALUES ("
            + String.join(", ", Collections.nCopies(columns.size() + 1, "?"))
            + ")";
    try (Batch batch = new Batch(stored, insert, PAGE)) {
      reworked.query(
          "SELECT x.row_id, "
              + columns.stream().map(column -> "s." + column).collect(Collectors.joining(", "))
              + from(table, reference)
              + " WHERE true"
              + condition
              + (table.equals("metric_revision") ? " ORDER BY s.metric_revision_id" : ""),
          row -> {
            batch.add(Batch.cells(row, 1, columns.size() + 1));
          });
    }
  }

  private String from(String table, String reference) {
    boolean isOwn = table.equals(kind.table());
    return " FROM "
        + table
        + " s"
        + (isOwn
            ? ""
            : " JOIN " + kind.table() + " t ON t." + kind.idColumn() + " = s." + reference)
        + " JOIN "
        + TouchedRows.table(kind)
        + " x ON "
        + TouchedRows.isSame(kind, "x", isOwn ? "s" : "t");
  }

  /** Those that are stored, without the computed ones. */
  private List<String> columns(String table) {
    return new ArrayList<>(
        reworked.queryForList("SELECT name FROM pragma_table_info(?)", String.class, table));
  }

  private Removal.Rows noteChanges(long fileId, long nextRun, String now) {
    String join =
        String.format(
            Locale.ROOT,
            " FROM temp.%s t LEFT JOIN %s n ON %s",
            BEFORE,
            kind.table(),
            TouchedRows.isSame(kind, "t", "n"));
    String isRemoved = "n." + kind.idColumn() + " IS NULL";
    String isChanged =
        Stream.concat(kind.valueColumns().stream(), kind.derivedColumns().stream())
            .map(Column::name)
            .map(column -> "t." + column + " IS NOT n." + column)
            .collect(Collectors.joining(" OR ", "(", ")"));
    stored.update(
        "INSERT INTO forgotten_day (import_file_id, table_name, account_id, platform, day,"
            + " changed_rows, run_id, forgotten_at) SELECT ?, ?, t.account_id, t.platform, coalesce("
            + ChangeQueries.day(kind)
            + ", ''), count(*), ?, ?"
            + join
            + " WHERE "
            + isRemoved
            + " OR "
            + isChanged
            + " GROUP BY 3, 4, 5",
        fileId,
        kind.table(),
        nextRun,
        now);
    long removed = number(stored, "SELECT count(*)" + join + " WHERE " + isRemoved);
    long changed =
        number(stored, "SELECT count(*)" + join + " WHERE NOT " + isRemoved + " AND " + isChanged);
    return new Removal.Rows(removed, changed);
  }
}
