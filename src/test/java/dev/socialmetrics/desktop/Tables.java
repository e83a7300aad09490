package dev.socialmetrics.desktop;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** What a database holds, read only. */
public final class Tables {
  private static final Set<String> WRITTEN =
      Set.of(
          "created_at",
          "changed_at",
          "updated_at",
          "counted_elsewhere_at",
          "loaded_at",
          "first_seen_at",
          "revised_at",
          "run_id",
          "path",
          "file_key",
          "folded_at",
          "metric_id",
          "monthly_id",
          "content_id",
          "demographic_id",
          "campaign_metric_id",
          "import_file_id",
          "old_import_file_id",
          "duplicate_of",
          "row_id",
          "rejected_row_id",
          "row_problem_id",
          "metric_revision_id");
  private static final List<String> BUSINESS =
      List.of(
          "account",
          "import_file",
          "social_media_daily_metrics",
          "social_media_monthly_metrics",
          "content_performance",
          "content_snapshot",
          "audience_demographics",
          "campaign_social_metrics",
          "metric_source",
          "metric_revision",
          "rejected_row",
          "row_problem");

  private final Path database;

  public Tables(Path database) {
    this.database = database;
  }

  /** The cells of each row, joined by a bar; NULL is written so. */
  public List<String> rows(String sql) {
    Properties readOnly = new Properties();
    readOnly.setProperty("open_mode", "1");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database, readOnly);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(cells(found));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static String cells(ResultSet row) throws SQLException {
    List<String> cells = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      Object cell = row.getObject(i);
      cells.add(cell == null ? "NULL" : cell.toString());
    }
    return String.join("|", cells);
  }

  public String one(String sql) {
    List<String> rows = rows(sql);
    if (rows.size() != 1) {
      throw new AssertionError(sql + " found " + rows);
    }
    return rows.get(0);
  }

  /** All business rows in a fixed order, without surrogate ids and times of writing. */
  public List<String> dump() {
    List<String> lines = new ArrayList<>();
    for (String table : BUSINESS) {
      Set<String> columns =
          new TreeSet<>(rows("SELECT name FROM pragma_table_xinfo('" + table + "')"));
      columns.removeAll(WRITTEN);
      rows("SELECT " + String.join(", ", columns) + " FROM " + table).stream()
          .map(row -> table + " " + columns + " " + row)
          .sorted()
          .forEach(lines::add);
    }
    return lines;
  }

  /** Rows of a public table with chosen columns. */
  public List<String> daily(String columns) {
    return rows(
        "SELECT "
            + columns
            + " FROM social_media_daily_metrics ORDER BY account_id, platform, date");
  }
}
