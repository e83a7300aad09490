package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which days changed after a report was published, and by which runs. */
final class ChangedDays {
  /** A row whose file only confirmed what an earlier run had stored, as far as that is known. */
  private static final String IS_CONFIRMED =
      "(t.updated_at < f.loaded_at OR t.%4$s <= (SELECT s.last_id FROM run_start s"
          + " WHERE s.run_id = f.run_id AND s.table_name = '%3$s')"
          + " AND NOT EXISTS (SELECT 1 FROM metric_revision r WHERE r.table_name = '%3$s'"
          + " AND r.row_id = t.%4$s AND r.run_id = f.run_id)"
          + " AND NOT EXISTS (SELECT 1 FROM run_first_value v WHERE v.table_name = '%3$s'"
          + " AND v.row_id = t.%4$s))";

  private final JdbcTemplate jdbc;

  ChangedDays(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * So many changes of one day by one run.
   *
   * @param channel only for daily rows, whose reports look back from the channel's own latest day
   * @param day {@code YYYY-MM-DD}, empty text for posts without a time
   * @param at when, to the second
   */
  record Change(
      Kind kind, Optional<Channel> channel, String day, long runId, String at, long count) {}

  /** Restated values; of one run where it is given. */
  List<Change> restated(OptionalLong runId) {
    return all(
        "SELECT %1$s, coalesce(%2$s, '') AS day, r.run_id AS run, r.revised_at AS changed_at,"
            + " count(*) AS changes"
            + " FROM metric_revision r JOIN %3$s t ON t.%4$s = r.row_id WHERE r.table_name = '%3$s'"
            + (runId.isPresent() ? " AND r.run_id = " + runId.getAsLong() : "")
            + " GROUP BY 1, 2, day, r.run_id, r.revised_at");
  }

  /** Rows that came or changed after the first report was published. */
  List<Change> rows() {
    return all(
        "SELECT %1$s, coalesce(%2$s, '') AS day, iif("
            + IS_CONFIRMED
            + ", 0, f.run_id) AS run, t.updated_at AS changed_at, count(*) AS changes FROM %3$s t"
            + " JOIN import_file f ON f.import_file_id = t.import_file_id"
            + " WHERE f.run_id > (SELECT min(run_id) FROM report_file)"
            + " GROUP BY 1, 2, day, run, t.updated_at");
  }

  /** Rows that went or changed as imports were taken back; by one of them where it is given. */
  List<Change> forgotten(OptionalLong fileId) {
    List<Change> changes = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      changes.addAll(
          jdbc.query(
              "SELECT account_id, platform, day, run_id AS run, forgotten_at AS changed_at,"
                  + " changed_rows AS changes"
                  + " FROM forgotten_day WHERE table_name = ? AND day <> ''"
                  + (fileId.isPresent() ? " AND import_file_id = " + fileId.getAsLong() : ""),
              (row, n) -> change(kind, row),
              kind.table()));
    }
    return changes;
  }

  private List<Change> all(String sql) {
    List<Change> changes = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      String channel = kind == Kind.DAILY ? "t.account_id, t.platform" : "'', ''";
      String statement =
          String.format(
              Locale.ROOT, sql, channel, Restatements.day(kind), kind.table(), kind.idColumn());
      changes.addAll(jdbc.query(statement, (row, n) -> change(kind, row)));
    }
    return changes;
  }

  private static Change change(Kind kind, ResultSet row) throws SQLException {
    return new Change(
        kind,
        kind == Kind.DAILY
            ? Optional.of(Channel.of(row.getString("account_id"), row.getString("platform")))
            : Optional.empty(),
        row.getString("day"),
        row.getLong("run"),
        row.getString("changed_at"),
        row.getLong("changes"));
  }
}
