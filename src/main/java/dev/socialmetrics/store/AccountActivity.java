package dev.socialmetrics.store;

import dev.socialmetrics.domain.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which accounts have data, on which platforms, up to which day. */
public final class AccountActivity {
  private static final String SQL =
      "SELECT account_id, platform, max(day) AS last_day FROM ("
          + Arrays.stream(Kind.values())
              .map(AccountActivity::latest)
              .collect(Collectors.joining(" UNION ALL "))
          + ") GROUP BY account_id, platform ORDER BY account_id, platform";

  private final JdbcTemplate jdbc;

  public AccountActivity(DataSource reading) {
    this.jdbc = new JdbcTemplate(reading);
  }

  /**
   * One account on one platform.
   *
   * @param lastDay latest day, post or campaign end, {@code YYYY-MM-DD}; empty when none is dated
   */
  public record Active(String account, String platform, Optional<String> lastDay) {}

  /** By account, then platform. */
  public List<Active> list() {
    return jdbc.query(
        SQL,
        (row, number) ->
            new Active(
                row.getString("account_id"),
                row.getString("platform"),
                Optional.ofNullable(row.getString("last_day"))));
  }

  private static String latest(Kind kind) {
    String day =
        switch (kind) {
          case DAILY, AUDIENCE -> "date";
          case CONTENT -> "substr(posted_at, 1, 10)";
          case CAMPAIGN -> "end_date";
        };
    return "SELECT account_id, platform, max(%s) AS day FROM %s GROUP BY account_id, platform"
        .formatted(day, kind.table());
  }
}
