package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Aggregation;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a run restated: a statement a kind, whatever the number of values. */
final class Restatements {
  /** New file and old file, five columns each; from {@code n} and {@code o}. */
  static final String FILES =
      "n.name, n.path, coalesce(n.sha256, ''), r.source_line, coalesce(n.exported_at, n.modified_at),"
          + " o.name, o.path, coalesce(o.sha256, ''), r.old_source_line, coalesce(o.exported_at, o.modified_at)";

  private static final long BILLION = 1_000_000_000;

  private final JdbcTemplate jdbc;

  Restatements(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<Restatement> list(long runId, boolean derived, int limit) {
    List<Restatement> found = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Column> columns = columns(kind, derived);
      if (!columns.isEmpty() && found.size() < limit) {
        found.addAll(ofKind(kind, columns, runId, limit - found.size()));
      }
    }
    return found;
  }

  private List<Restatement> ofKind(Kind kind, List<Column> columns, long runId, int limit) {
    String keys =
        keys(kind).stream().map(key -> "t." + key.name()).collect(Collectors.joining(", "));
    String sql =
        "SELECT r.column_name, r.old_value, r.new_value, t.account_id, t.platform, "
            + day(kind)
            + ", "
            + FILES
            + ", "
            + keys
            + from(kind, columns)
            + " ORDER BY t.account_id, t.platform, "
            + keys
            + ", r.column_name, r.metric_revision_id LIMIT ?";
    return jdbc.query(sql, (row, n) -> read(kind, row), runId, kind.table(), limit);
  }

  private static Restatement read(Kind kind, ResultSet row) throws SQLException {
    Map<String, String> key = new LinkedHashMap<>();
    int at = 17;
    for (Column column : keys(kind)) {
      key.put(column.name(), row.getString(at++));
    }
    return new Restatement(
        kind,
        Channel.of(row.getString(4), row.getString(5)),
        key,
        Optional.ofNullable(row.getString(6)),
        kind.column(row.getString(1)),
        row.getString(2),
        Optional.of(row.getString(3)).filter(text -> !text.isEmpty()),
        TraceQueries.provenance(row, 7),
        TraceQueries.provenance(row, 12));
  }

  List<RestatedTotal> totals(long runId) {
    List<RestatedTotal> totals = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      String sql =
          "SELECT t.account_id, t.platform, r.column_name, count(*),"
              + " sum(CAST(r.new_value AS NUMERIC) > CAST(r.old_value AS NUMERIC) AND r.new_value <> ''),"
              + " sum(CAST(r.new_value AS NUMERIC) < CAST(r.old_value AS NUMERIC) AND r.new_value <> ''),"
              + parts()
              + from(kind, kind.columns())
              + " GROUP BY t.account_id, t.platform, r.column_name"
              + " ORDER BY t.account_id, t.platform, r.column_name";
      totals.addAll(jdbc.query(sql, (row, n) -> total(kind, row), runId, kind.table()));
    }
    return totals;
  }

  /** Differences of whole numbers, in two parts that cannot overflow. */
  private static String parts() {
    String before = "CAST(r.old_value AS INTEGER)";
    String after = "CAST(r.new_value AS INTEGER)";
    return String.format(
        Locale.ROOT,
        " sum(%s / %d - %s / %d), sum(%s %% %d - %s %% %d)",
        after,
        BILLION,
        before,
        BILLION,
        after,
        BILLION,
        before,
        BILLION);
  }

  private static RestatedTotal total(Kind kind, ResultSet row) throws SQLException {
    Column column = kind.column(row.getString(3));
    boolean number = column.type().isNumber();
    BigInteger difference =
        BigInteger.valueOf(row.getLong(7))
            .multiply(BigInteger.valueOf(BILLION))
            .add(BigInteger.valueOf(row.getLong(8)));
    return new RestatedTotal(
        kind,
        Channel.of(row.getString(1), row.getString(2)),
        column,
        row.getLong(4),
        number ? row.getLong(5) : 0,
        number ? row.getLong(6) : 0,
        addsUp(column) ? Optional.of(difference) : Optional.empty());
  }

  private static boolean addsUp(Column column) {
    return column.type().isWhole()
        && (column.aggregation() == Aggregation.SUM
            || column.aggregation() == Aggregation.PERSON_DAYS);
  }

  /** Takes the run and the table. */
  private static String from(Kind kind, List<Column> columns) {
    return String.format(
            Locale.ROOT,
            " FROM metric_revision r JOIN %s t ON t.%s = r.row_id",
            kind.table(),
            kind.idColumn())
        + " JOIN import_file n ON n.import_file_id = r.import_file_id"
        + " JOIN import_file o ON o.import_file_id = r.old_import_file_id"
        + " WHERE r.run_id = ? AND r.table_name = ? AND r.column_name IN ("
        + columns.stream().map(c -> "'" + c.name() + "'").collect(Collectors.joining(", "))
        + ")";
  }

  /** The first day whose reports have a row. */
  static String day(Kind kind) {
    return switch (kind) {
      case DAILY, AUDIENCE -> "t.date";
      case CONTENT -> "substr(t.posted_at, 1, 10)";
      case CAMPAIGN -> "t.start_date";
    };
  }

  private static List<Column> columns(Kind kind, boolean derived) {
    return derived ? kind.derivedColumns() : kind.valueColumns();
  }

  private static List<Column> keys(Kind kind) {
    return kind.keyColumns().subList(2, kind.keyColumns().size());
  }
}
