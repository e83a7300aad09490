package dev.socialmetrics.report;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.metric.window.MonthlyRollup;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A database in a file, with the public schema and one imported file of number 1. */
public final class ReportDatabase {
  private final SQLiteDataSource source;
  private final JdbcTemplate jdbc;

  public ReportDatabase(Path folder) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + folder.resolve("test.db"));
    jdbc = new JdbcTemplate(source);
    try (Connection connection = source.getConnection()) {
      ScriptUtils.executeSqlScript(
          connection, new ClassPathResource("db/migration/V001__public_schema.sql"));
      ScriptUtils.executeSqlScript(
          connection, new ClassPathResource("db/migration/V003__undated_files.sql"));
      ScriptUtils.executeSqlScript(
          connection, new ClassPathResource("db/migration/V004__alerts.sql"));
      ScriptUtils.executeSqlScript(
          connection, new ClassPathResource("db/migration/V009__monthly_metrics.sql"));
      ScriptUtils.executeSqlScript(
          connection, new ClassPathResource("db/migration/V010__content_statements.sql"));
      ScriptUtils.executeSqlScript(
          connection, new ClassPathResource("db/migration/V011__changes_of_a_run.sql"));
      ScriptUtils.executeSqlScript(
          connection, new ClassPathResource("db/migration/V012__currency_of_each_amount.sql"));
      ScriptUtils.executeSqlScript(
          connection, new ClassPathResource("db/migration/V013__future_days.sql"));
      ScriptUtils.executeSqlScript(
          connection, new ClassPathResource("db/migration/V020__forgotten_files.sql"));
    }
    addLaterColumns();
    file(1, 1, "LOADED", "one.csv");
  }

  /** Columns that later migrations have added to the rows and to their months. */
  private void addLaterColumns() {
    for (Kind kind : Kind.values()) {
      kind.columns().forEach(column -> add(kind.table(), column.name(), type(column.type())));
    }
    for (Column column : MonthlyRollup.counted()) {
      add("social_media_monthly_metrics", column.name(), "INTEGER");
      add("social_media_monthly_metrics", column.name() + "_days", "INTEGER NOT NULL DEFAULT 0");
    }
  }

  private static String type(ColumnType type) {
    return type.isWhole() ? "INTEGER" : type.isNumber() ? "REAL" : "TEXT";
  }

  private void add(String table, String column, String type) {
    String known = "SELECT count(*) FROM pragma_table_info(?) WHERE name = ?";
    if (Integer.valueOf(0).equals(jdbc.queryForObject(known, Integer.class, table, column))) {
      jdbc.execute("ALTER TABLE " + table + " ADD COLUMN " + column + " " + type);
    }
  }

  public DataSource source() {
    return source;
  }

  public void sql(String sql, Object... parameters) {
    jdbc.update(sql, parameters);
  }

  void file(long id, long run, String outcome, String name) {
    sql(
        "INSERT INTO import_file (import_file_id, name, path, size_bytes, modified_at, file_key,"
            + " outcome, rules, run_id, first_seen_at) VALUES (?, ?, ?, 1, 'm', 'k', ?, 'r', ?, 't')",
        id,
        name,
        "/in/" + id,
        outcome,
        run);
  }

  /** A daily row of these columns: {@code daily("1", "instagram", day, "followers", 5)}. */
  public void daily(String account, String platform, String date, Object... namesAndValues) {
    insert("social_media_daily_metrics", "date", account, platform, date, namesAndValues);
  }

  public void post(String account, String platform, String postId, Object... namesAndValues) {
    insert("content_performance", "post_id", account, platform, postId, namesAndValues);
  }

  public void audience(String account, String platform, String date, Object... namesAndValues) {
    insert("audience_demographics", "date", account, platform, date, namesAndValues);
  }

  /** A campaign; its days are among the columns. */
  public void campaign(String account, String platform, String id, Object... namesAndValues) {
    insert("campaign_social_metrics", "campaign_id", account, platform, id, namesAndValues);
    sql(
        "UPDATE campaign_social_metrics SET"
            + " cost_currency = coalesce(cost_currency, iif(cost IS NULL, NULL, currency)),"
            + " revenue_currency ="
            + " coalesce(revenue_currency, iif(revenue_generated IS NULL, NULL, currency))");
  }

  private void insert(
      String table, String key, String account, String platform, String id, Object... more) {
    StringBuilder names = new StringBuilder();
    StringBuilder places = new StringBuilder();
    Object[] values = new Object[more.length / 2 + 3];
    values[0] = account;
    values[1] = platform;
    values[2] = id;
    for (int i = 0; i < more.length; i += 2) {
      names.append(", ").append(more[i]);
      places.append(", ?");
      values[3 + i / 2] = more[i + 1];
    }
    sql(
        "INSERT INTO "
            + table
            + " (exported_at, created_at, updated_at, import_file_id, source_line, account_id,"
            + " platform, "
            + key
            + names
            + ") VALUES ('2025-10-24T00:00:00Z', 'c', 'u', 1, 2, ?, ?, ?"
            + places
            + ")",
        values);
  }

  /**
   * Thirty days of reach 50000 and impressions 125000 that end on 2025-10-23, and the day before.
   */
  public void goldenDays(String account) {
    daily(account, "instagram", "2025-09-23", "followers", 14750);
    LocalDate start = LocalDate.parse("2025-09-24");
    for (int i = 0; i < 30; i++) {
      Integer followers = i == 29 ? 15250 : null;
      daily(
          account,
          "instagram",
          start.plusDays(i).toString(),
          "followers",
          followers,
          "reach",
          50000,
          "impressions",
          125000,
          "likes",
          8950,
          "comments",
          2100,
          "shares",
          450,
          "saves",
          350,
          "engagement_rate",
          23.7,
          "engagement_basis",
          "reach");
    }
  }
}
