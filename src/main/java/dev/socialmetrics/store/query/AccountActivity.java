package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which accounts have data, on which platforms, up to which day. */
public final class AccountActivity {
  /**
   * A campaign may end in the future: nothing is known of it behind the day of its export. Posts
   * are many: the channels that have any are stepped through by the key, and only those of channels
   * without days are read.
   */
  private static final String SQL =
      """
      WITH RECURSIVE day AS MATERIALIZED (
        SELECT account_id, platform, max(date) AS day
          FROM social_media_daily_metrics %s GROUP BY account_id, platform
      ), %s
      SELECT account_id, platform, coalesce(max(iif(is_day, day, NULL)), max(day)) AS last_day FROM (
        SELECT account_id, platform, 1 AS is_day, day FROM day
        UNION ALL SELECT account_id, platform, 0, NULL
          FROM social_media_daily_metrics GROUP BY account_id, platform
        UNION ALL SELECT account_id, platform, 0,
          iif((account_id, platform) IN (SELECT account_id, platform FROM day), NULL, (
            SELECT max(substr(c.posted_at, 1, 10)) FROM content_performance c
              WHERE c.account_id = posting.account_id AND c.platform = posting.platform))
          FROM posting WHERE account_id <> ''
        UNION ALL SELECT account_id, platform, 0, max(date)
          FROM audience_demographics GROUP BY account_id, platform
        UNION ALL SELECT account_id, platform, 0, max(min(end_date, substr(exported_at, 1, 10)))
          FROM campaign_social_metrics GROUP BY account_id, platform
      ) GROUP BY account_id, platform ORDER BY account_id, platform
      """;

  private final JdbcTemplate jdbc;

  public AccountActivity(DataSource reading) {
    this.jdbc = new JdbcTemplate(reading);
  }

  /**
   * One account on one platform.
   *
   * @param lastDay latest day, {@code YYYY-MM-DD}; without days the latest post, audience or
   *     campaign; empty when none is dated
   */
  public record Active(String account, String platform, Optional<String> lastDay) {}

  /** By account, then platform. */
  public List<Active> list() {
    return jdbc.query(
        String.format(
            Locale.ROOT,
            SQL,
            new ReportDates(jdbc).telling(),
            ChannelSteps.of("posting", Kind.CONTENT)),
        (row, number) ->
            new Active(
                row.getString("account_id"),
                row.getString("platform"),
                Optional.ofNullable(row.getString("last_day"))));
  }
}
