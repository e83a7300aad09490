package dev.socialmetrics.store.account;

import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.NormalText;
import dev.socialmetrics.store.Times;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The accounts that have data or are configured. */
public final class AccountRows {
  /** Walks the unique index from account to account instead of over all rows. */
  private static final String REGISTER =
      """
      INSERT INTO account (account_id, origin, first_seen_at)
      WITH RECURSIVE seen (account_id) AS (
        SELECT min(account_id) FROM %1$s
        UNION ALL
        SELECT (SELECT min(t.account_id) FROM %1$s t WHERE t.account_id > seen.account_id)
        FROM seen WHERE seen.account_id IS NOT NULL)
      SELECT account_id, 'registered', ? FROM seen WHERE account_id IS NOT NULL
      ON CONFLICT (account_id) DO NOTHING
      """;

  private final JdbcTemplate jdbc;

  public AccountRows(DataSource dataSource) {
    this(new JdbcTemplate(dataSource));
  }

  public AccountRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Registers every account that a table of public rows names and that is not known yet. */
  public void registerSeen(Kind kind, String now) {
    jdbc.update(String.format(Locale.ROOT, REGISTER, kind.table()), now);
  }

  /** Writes the configured accounts, with their names. */
  public void putConfigured(List<Account> accounts, Instant now) {
    jdbc.batchUpdate(
        """
        INSERT INTO account (account_id, name, origin, first_seen_at) VALUES (?, ?, 'configured', ?)
        ON CONFLICT (account_id) DO UPDATE SET name = excluded.name, origin = excluded.origin
        """,
        accounts.stream()
            .map(
                account ->
                    new Object[] {
                      account.id().value(), account.name().orElse(null), Times.second(now)
                    })
            .toList());
  }

  /** The account of that id, else the only one whose id differs from it in nothing but case. */
  public Optional<String> find(String id) {
    List<String> same =
        listIds().stream().filter(stored -> stored.equalsIgnoreCase(NormalText.of(id))).toList();
    return same.contains(id) || same.size() != 1
        ? Optional.of(id).filter(same::contains)
        : Optional.of(same.get(0));
  }

  /** The ids of all of them. */
  public List<String> listIds() {
    return jdbc.queryForList("SELECT account_id FROM account ORDER BY account_id", String.class);
  }

  /** The account that is meant by an id in whatever case, or by a handle. */
  public String idOf(String written, Accounts configured) {
    return find(written).orElseGet(() -> configured.meant(written));
  }

  /** The names that people gave to accounts, by id; those without one are not listed. */
  public Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    jdbc.query(
        "SELECT account_id, name FROM account WHERE name IS NOT NULL AND name <> ''",
        row -> {
          names.put(row.getString("account_id"), row.getString("name"));
        });
    return names;
  }

  /** Accounts that were registered on first sight. */
  public List<String> listRegistered() {
    return jdbc.queryForList(
        "SELECT account_id FROM account WHERE origin = 'registered' ORDER BY account_id",
        String.class);
  }
}
