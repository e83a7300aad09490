package dev.socialmetrics.store.maintenance;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.MonthlyRows;
import dev.socialmetrics.store.Times;
import dev.socialmetrics.store.account.PurgedAccounts;
import dev.socialmetrics.store.database.StorageTrouble;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes everything of one account from the database, in one transaction, and leaves a tombstone.
 * Deleted bytes are overwritten; {@link #compact} then builds the file anew.
 */
public final class Erasure {
  private static final List<String> PREPARE =
      List.of(
          "CREATE TEMP TABLE IF NOT EXISTS own_file (import_file_id INTEGER PRIMARY KEY)",
          "CREATE TEMP TABLE IF NOT EXISTS shared_file (import_file_id INTEGER PRIMARY KEY)",
          "CREATE TEMP TABLE IF NOT EXISTS mute_record"
              + " (import_file_id INTEGER, record_no INTEGER, PRIMARY KEY (import_file_id, record_no))",
          "DELETE FROM temp.own_file",
          "DELETE FROM temp.shared_file",
          "DELETE FROM temp.mute_record");

  /** What hangs on the rows of a public table goes before them. */
  private static final List<String> OF_A_KIND =
      List.of(
          "DELETE FROM metric_source WHERE table_name = '%1$s'"
              + " AND row_id IN (SELECT rowid FROM %1$s WHERE account_id = ?1)",
          "DELETE FROM metric_revision WHERE table_name = '%1$s'"
              + " AND row_id IN (SELECT rowid FROM %1$s WHERE account_id = ?1)",
          "DELETE FROM %1$s WHERE account_id = ?1");

  private static final String SNAPSHOTS =
      "DELETE FROM content_statement WHERE content_id IN"
          + " (SELECT content_id FROM content_performance WHERE account_id = ?)";

  private static final String NAMING_ACCOUNTS =
      """
      SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
      WHERE m.type = 'table' AND c.name = 'account_id'
      """;

  private static final List<String> OF_OWN_FILES =
      List.of(
          "DELETE FROM row_problem WHERE import_file_id IN temp.own_file",
          "UPDATE rejected_row SET resolved_by = NULL WHERE resolved_by IN temp.own_file",
          "DELETE FROM rejected_row WHERE import_file_id IN temp.own_file",
          "DELETE FROM corrected_row WHERE import_file_id IN temp.own_file OR of_file_id IN temp.own_file",
          "DELETE FROM import_part WHERE import_file_id IN temp.own_file",
          "DELETE FROM purged_part WHERE import_file_id IN temp.own_file",
          "DELETE FROM forgotten_day WHERE import_file_id IN temp.own_file",
          "DELETE FROM import_file_account WHERE import_file_id IN temp.own_file");

  private final DataSource writing;

  public Erasure(DataSource writing) {
    this.writing = writing;
  }

  /**
   * Removes the account's rows and files.
   *
   * @param files those that have rows of it
   * @param isOfIt whether the text of a rejected row of a shared file may be of the account: it is
   *     blanked then
   */
  public void erase(
      String account, List<AccountData.FileOfIt> files, Predicate<String> isOfIt, Instant now) {
    onOneConnection(
        (jdbc, transaction) -> {
          jdbc.execute("PRAGMA foreign_keys = OFF");
          jdbc.execute("PRAGMA secure_delete = ON");
          PREPARE.forEach(jdbc::execute);
          transaction.executeWithoutResult(
              status -> {
                note(jdbc, files);
                recordPurge(jdbc, account, now);
                removeRows(jdbc, account);
                SharedFiles.mute(jdbc, isOfIt, now);
                OF_OWN_FILES.forEach(jdbc::update);
                removeAlerts(jdbc, account);
                jdbc.update("DELETE FROM import_file_account WHERE account_id = ?", account);
                jdbc.update("DELETE FROM forgotten_day WHERE account_id = ?", account);
                jdbc.update("DELETE FROM import_file WHERE import_file_id IN temp.own_file");
                SharedFiles.unname(jdbc, account);
                jdbc.update("DELETE FROM account WHERE account_id = ?", account);
                requireNone(jdbc, account);
                requireWhole(jdbc);
              });
        });
  }

  /**
   * Builds the database file anew and empties the log of changes.
   *
   * @return false when somebody reads the database and keeps the log from being emptied
   */
  public boolean compact() {
    JdbcTemplate jdbc = new JdbcTemplate(writing);
    jdbc.execute("VACUUM");
    Integer busy =
        jdbc.query(
            "PRAGMA wal_checkpoint(TRUNCATE)",
            row -> row.next() ? row.getInt("busy") : Integer.valueOf(0));
    return Optional.ofNullable(busy).orElse(0) == 0;
  }

  private static void note(JdbcTemplate jdbc, List<AccountData.FileOfIt> files) {
    for (AccountData.FileOfIt file : files) {
      String table = file.isShared() ? "shared_file" : "own_file";
      jdbc.update("INSERT INTO temp." + table + " VALUES (?)", file.id());
    }
  }

  private static void recordPurge(JdbcTemplate jdbc, String account, Instant now) {
    String hash = PurgedAccounts.hash(account);
    jdbc.update(
        "INSERT INTO purged_account (account_hash, purged_at) VALUES (?, ?)"
            + " ON CONFLICT (account_hash) DO UPDATE SET purged_at = excluded.purged_at",
        hash,
        Times.second(now));
    jdbc.query(
        "SELECT DISTINCT sha256, account_id, coalesce(platform, '') AS place FROM import_file"
            + " WHERE import_file_id IN temp.own_file AND sha256 IS NOT NULL"
            + " AND import_file_id NOT IN (SELECT import_file_id FROM purged_part)",
        row -> {
          jdbc.update(
              "INSERT INTO purged_file (sha256, owner_hash, platform, account_hash)"
                  + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
              row.getString("sha256"),
              Optional.ofNullable(row.getString("account_id")).map(PurgedAccounts::hash).orElse(""),
              row.getString("place"),
              hash);
        });
    jdbc.update(
        "INSERT INTO purged_part (import_file_id, account_hash)"
            + " SELECT import_file_id, ? FROM import_file"
            + " WHERE import_file_id IN temp.shared_file AND outcome = 'LOADED'"
            + " ON CONFLICT DO NOTHING",
        hash);
  }

  private static void removeRows(JdbcTemplate jdbc, String account) {
    jdbc.update(SNAPSHOTS, account);
    jdbc.update("DELETE FROM " + MonthlyRows.TABLE + " WHERE account_id = ?", account);
    for (Kind kind : Kind.values()) {
      for (String sql : OF_A_KIND) {
        jdbc.update(String.format(Locale.ROOT, sql, kind.table()), account);
      }
    }
  }

  private static void removeAlerts(JdbcTemplate jdbc, String account) {
    jdbc.update("DELETE FROM alert WHERE account_id = ?", account);
    jdbc.update("DELETE FROM alert_message WHERE batch NOT IN (SELECT batch FROM alert)");
  }

  /** Every table that names accounts, also one that a later version adds. */
  private static void requireNone(JdbcTemplate jdbc, String account) {
    for (String table : jdbc.queryForList(NAMING_ACCOUNTS, String.class)) {
      String sql = "SELECT 1 FROM " + table + " WHERE account_id = ? LIMIT 1";
      if (!jdbc.queryForList(sql, account).isEmpty()) {
        throw new DataIntegrityViolationException("rows of the account are left in " + table);
      }
    }
  }

  private static void requireWhole(JdbcTemplate jdbc) {
    if (!jdbc.queryForList("PRAGMA foreign_key_check").isEmpty()) {
      throw new DataIntegrityViolationException("something still points to what was to be removed");
    }
  }

  private interface Work {
    void on(JdbcTemplate jdbc, TransactionTemplate transaction);
  }

  /** References are checked once at the end instead of with each row that goes. */
  private void onOneConnection(Work work) {
    try (Connection connection = writing.getConnection()) {
      SingleConnectionDataSource one = new SingleConnectionDataSource(connection, true);
      JdbcTemplate jdbc = new JdbcTemplate(one);
      try {
        work.on(jdbc, new TransactionTemplate(new DataSourceTransactionManager(one)));
      } finally {
        jdbc.execute("PRAGMA foreign_keys = ON");
        PREPARE.subList(3, PREPARE.size()).forEach(jdbc::execute);
      }
    } catch (SQLException e) {
      throw new StorageTrouble(e);
    }
  }
}
