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
  /** The columns that {@link #read} takes, but for the keys: of {@code r}, {@code n}, {@code o}. */
  static final String COLUMNS =
      "r.column_name, r.old_value, r.new_value, "
          + Provenance.columns(
              "new", "n", "r.source_line", "coalesce(n.exported_at, n.modified_at)")
          + ", "
          + Provenance.columns(
              "old", "o", "r.old_source_line", "coalesce(o.exported_at, o.modified_at)");

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
        "SELECT t.account_id, t.platform, "
            + day(kind)
            + " AS day, "
            + keys
            + ", "
            + COLUMNS
            + from(kind, columns)
            + " ORDER BY t.account_id, t.platform, "
            + keys
            + ", r.column_name, r.metric_revision_id LIMIT ?";
    return jdbc.query(sql, (row, n) -> read(kind, row), runId, kind.table(), limit);
  }

  private static Restatement read(Kind kind, ResultSet row) throws SQLException {
    Map<String, String> key = new LinkedHashMap<>();
    for (Column column : keys(kind)) {
      key.put(column.name(), row.getString(column.name()));
    }
    Channel channel = Channel.of(row.getString("account_id"), row.getString("platform"));
    return read(kind, channel, key, Optional.ofNullable(row.getString("day")), row);
  }

  /** One of a row whose key is known. */
  static Restatement read(
      Kind kind, Channel channel, Map<String, String> key, Optional<String> day, ResultSet row)
      throws SQLException {
    return new Restatement(
        kind,
        channel,
        key,
        day,
        kind.column(row.getString("column_name")),
        row.getString("old_value"),
        Optional.of(row.getString("new_value")).filter(text -> !text.isEmpty()),
        Provenance.read(row, "new"),
        Provenance.read(row, "old"));
  }

  List<RestatedTotal> totals(long runId) {
    List<RestatedTotal> totals = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      String sql =
          "SELECT t.account_id, t.platform, r.column_name, count(*) AS changes,"
              + " sum(CAST(r.new_value AS NUMERIC) > CAST(r.old_value AS NUMERIC) AND r.new_value <> '') AS rises,"
              + " sum(CAST(r.new_value AS NUMERIC) < CAST(r.old_value AS NUMERIC) AND r.new_value <> '') AS falls,"
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
        " sum(%s / %d - %s / %d) AS billions, sum(%s %% %d - %s %% %d) AS units",
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
    Column column = kind.column(row.getString("column_name"));
    boolean number = column.type().isNumber();
    BigInteger difference =
        BigInteger.valueOf(row.getLong("billions"))
            .multiply(BigInteger.valueOf(BILLION))
            .add(BigInteger.valueOf(row.getLong("units")));
    return new RestatedTotal(
        kind,
        Channel.of(row.getString("account_id"), row.getString("platform")),
        column,
        row.getLong("changes"),
        number ? row.getLong("rises") : 0,
        number ? row.getLong("falls") : 0,
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
