package dev.socialmetrics.store.schema;

import dev.socialmetrics.domain.NormalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Migration: ids of former exports in the normal form in which they are read now. What is stored in
 * both forms is kept in both: which of the rows is right is not known. In Java because SQLite does
 * not know normal forms.
 */
final class NormalIds implements JavaMigration {
  private static final String NOT_ASCII = " GLOB '*[^ -~]*'";
  private static final String NAMING_ACCOUNTS =
      """
      SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
      WHERE m.type = 'table' AND c.name = 'account_id' ORDER BY m.name
      """;

  private final List<String> notices = new ArrayList<>();

  /**
   * What was kept in two spellings, a sentence each; empty when nothing was, or nothing was done.
   */
  List<String> notices() {
    return List.copyOf(notices);
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("015");
  }

  @Override
  public String getDescription() {
    return "normal ids";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) {
    JdbcTemplate jdbc =
        new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
    normaliseAccounts(jdbc);
    normalise(jdbc, "content_performance", "content_id", "post_id");
    normalise(jdbc, "content_performance", "content_id", "campaign_id");
    normalise(jdbc, "campaign_social_metrics", "campaign_metric_id", "campaign_id");
  }

  private void normaliseAccounts(JdbcTemplate jdbc) {
    for (String account :
        jdbc.queryForList(
            "SELECT account_id FROM account WHERE account_id" + NOT_ASCII, String.class)) {
      Optional<String> normal = normal(account);
      if (normal.isPresent() && isStored(jdbc, normal.get())) {
        notices.add(
            "account "
                + account
                + " is stored in two spellings that look alike; both are kept, new rows go to the"
                + " normal one (metrics purge removes the other)");
      } else if (normal.isPresent()) {
        for (String table : jdbc.queryForList(NAMING_ACCOUNTS, String.class)) {
          jdbc.update(
              "UPDATE " + table + " SET account_id = ? WHERE account_id = ?",
              normal.get(),
              account);
        }
      }
    }
  }

  private static boolean isStored(JdbcTemplate jdbc, String account) {
    return !jdbc.queryForList("SELECT 1 FROM account WHERE account_id = ?", account).isEmpty();
  }

  private void normalise(JdbcTemplate jdbc, String table, String key, String column) {
    List<Map<String, Object>> rows =
        jdbc.queryForList(
            String.format(Locale.ROOT, "SELECT %s, %s FROM %s WHERE %s", key, column, table, column)
                + NOT_ASCII);
    String update =
        String.format(
            Locale.ROOT, "UPDATE OR IGNORE %s SET %s = ? WHERE %s = ?", table, column, key);
    long kept = 0;
    for (Map<String, Object> row : rows) {
      Optional<String> normal = normal((String) row.get(column));
      if (normal.isPresent() && jdbc.update(update, normal.get(), row.get(key)) == 0) {
        kept++;
      }
    }
    if (kept > 0) {
      notices.add(
          kept
              + " rows of "
              + table
              + " are stored in two spellings of "
              + column
              + " that look alike; both are kept");
    }
  }

  /** Empty for what is in normal form. */
  private static Optional<String> normal(String id) {
    return Optional.of(NormalText.of(id)).filter(normal -> !normal.equals(id));
  }
}
