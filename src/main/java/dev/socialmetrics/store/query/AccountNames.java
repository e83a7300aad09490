package dev.socialmetrics.store.query;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The names that people gave to accounts. */
final class AccountNames {
  private final JdbcTemplate jdbc;

  AccountNames(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** By account; those without one are not listed. */
  Map<String, String> byAccount() {
    return jdbc
        .queryForList("SELECT account_id, name FROM account WHERE name IS NOT NULL AND name <> ''")
        .stream()
        .collect(
            Collectors.toMap(
                row -> (String) row.get("account_id"), row -> (String) row.get("name")));
  }
}
