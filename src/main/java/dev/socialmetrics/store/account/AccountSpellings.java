package dev.socialmetrics.store.account;

import dev.socialmetrics.domain.Accounts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Accounts that are stored in another spelling than new rows of theirs would be: those of former
 * versions, to which {@code C2} and {@code c2} were two, and those that accounts.yml spells anew.
 */
public final class AccountSpellings {
  private static final String TABLES =
      """
      SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
      WHERE m.type = 'table' AND c.name = 'account_id' AND m.name <> 'account' ORDER BY m.name
      """;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  public AccountSpellings(DataSource writing) {
    this.jdbc = new JdbcTemplate(writing);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(writing));
  }

  /**
   * Brings them into the spelling of today. An account that is stored in both keeps both: which of
   * two rows of one day is right is not known.
   */
  public void settle(Accounts accounts) {
    listOther(accounts)
        .forEach(
            (stored, spelled) ->
                transaction.executeWithoutResult(
                    status -> {
                      if (!hasData(spelled)) {
                        rename(stored, spelled);
                      }
                    }));
  }

  /** Accounts that are stored in two spellings: the other one, and that of new rows. */
  public Map<String, String> listTwice(Accounts accounts) {
    Map<String, String> twice = listOther(accounts);
    twice.values().removeIf(spelled -> !hasData(spelled));
    return twice;
  }

  private Map<String, String> listOther(Accounts accounts) {
    Map<String, String> other = new TreeMap<>();
    for (String stored : jdbc.queryForList("SELECT account_id FROM account", String.class)) {
      String spelled = accounts.idOf(stored);
      if (!spelled.equals(stored)) {
        other.put(stored, spelled);
      }
    }
    return other;
  }

  private boolean hasData(String account) {
    return tables().stream()
        .anyMatch(
            table ->
                !jdbc.queryForList(
                        "SELECT 1 FROM " + table + " WHERE account_id = ? LIMIT 1", account)
                    .isEmpty());
  }

  private List<String> tables() {
    return jdbc.queryForList(TABLES, String.class);
  }

  private void rename(String from, String to) {
    for (String table : tables()) {
      jdbc.update("UPDATE " + table + " SET account_id = ? WHERE account_id = ?", to, from);
    }
    jdbc.update("UPDATE OR IGNORE account SET account_id = ? WHERE account_id = ?", to, from);
    jdbc.update("DELETE FROM account WHERE account_id = ?", from);
  }
}
