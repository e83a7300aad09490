package dev.socialmetrics.store.maintenance;

import dev.socialmetrics.store.file.ImportFiles;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether the database is whole and adds up. */
public final class IntegrityCheck {
  static final List<String> TABLES =
      List.of(
          "social_media_daily_metrics",
          "social_media_monthly_metrics",
          "content_performance",
          "audience_demographics",
          "campaign_social_metrics");

  private static final String BALANCE =
      """
      SELECT name || ': ' || read_rows || ' rows were read, but ' || stored_rows || ' stored + '
        || unchanged_rows || ' unchanged + ' || superseded_rows || ' superseded + '
        || rejected_rows || ' rejected + ' || ignored_rows || ' ignored'
      FROM import_file WHERE outcome = 'LOADED'
        AND read_rows <> stored_rows + unchanged_rows + superseded_rows + rejected_rows + ignored_rows
      ORDER BY import_file_id""";

  private static final String REJECTED =
      """
      SELECT f.name || ': ' || f.rejected_rows || ' rows were rejected, but '
        || count(r.rejected_row_id) || ' of them are kept'
      FROM import_file f LEFT JOIN rejected_row r ON r.import_file_id = f.import_file_id
      WHERE f.outcome = 'LOADED'
      GROUP BY f.import_file_id HAVING count(r.rejected_row_id) <> f.rejected_rows
      ORDER BY f.import_file_id""";

  private static final String MISSING =
      """
      SELECT name || ': rows of an account that was purged and may come back are missing; the next run'
        || ' reads the file again where it is in the input folder'
      FROM import_file WHERE outcome = 'LOADED'"""
          + " AND "
          + ImportFiles.IS_INCOMPLETE
          + " ORDER BY import_file_id";

  private static final String REVISIONS =
      """
      SELECT table_name || ' row ' || row_id || ' ' || column_name || ': a value was ' || old_value
        || ' when it was restated, but the revision before made it ' || before
      FROM (SELECT *, lag(new_value) OVER (PARTITION BY table_name, row_id, column_name
        ORDER BY metric_revision_id) AS before FROM metric_revision)
      WHERE before IS NOT NULL AND before <> old_value ORDER BY metric_revision_id""";

  private static final String TWICE =
      """
      SELECT account_id || ' on ' || platform || ': ' || count(*) || ' days of ' || month
        || ' are kept, and the totals of that month too'
      FROM social_media_monthly_metrics m JOIN social_media_daily_metrics d USING (account_id, platform)
      WHERE d.date BETWEEN m.month || '-01' AND m.month || '-31'
      GROUP BY account_id, platform, month ORDER BY account_id, platform, month""";

  private final JdbcTemplate jdbc;

  public IntegrityCheck(DataSource reading) {
    this.jdbc = new JdbcTemplate(reading);
  }

  /** Damage of the file itself, a line each; empty when there is none. */
  public List<String> damage() {
    List<String> found = new ArrayList<>(jdbc.queryForList("PRAGMA integrity_check", String.class));
    found.remove("ok");
    jdbc.query(
        "PRAGMA foreign_key_check",
        row -> {
          found.add(
              "row "
                  + row.getLong("rowid")
                  + " of "
                  + row.getString("table")
                  + " points to nothing in "
                  + row.getString("parent"));
        });
    return found;
  }

  /** Files whose rows do not add up, and revisions that do not follow from each other. */
  public List<String> imbalance() {
    List<String> found = new ArrayList<>();
    for (String sql : List.of(BALANCE, REJECTED, MISSING, REVISIONS, TWICE)) {
      found.addAll(jdbc.queryForList(sql, String.class));
    }
    return found;
  }

  /** Rows of the public tables, and files, as one sentence's numbers. */
  public long countRows() {
    return TABLES.stream().mapToLong(table -> count("SELECT count(*) FROM " + table)).sum();
  }

  /** Files that were loaded. */
  public long countFiles() {
    return count("SELECT count(*) FROM import_file WHERE outcome = 'LOADED'");
  }

  private long count(String sql) {
    Long count = jdbc.queryForObject(sql, Long.class);
    return count == null ? 0 : count;
  }
}
