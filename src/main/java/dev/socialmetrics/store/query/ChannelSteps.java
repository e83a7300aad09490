package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Kind;
import java.util.Locale;

/**
 * The channels that have rows of a kind, as a recursive part of a WITH: stepped through by the key,
 * since rows are many and channels few. Its first row is no channel but two empty texts.
 */
final class ChannelSteps {
  private static final String SQL =
      """
      %1$s (account_id, platform) AS (
        VALUES ('', '')
        UNION ALL SELECT c.account_id, c.platform FROM %1$s p
          JOIN %2$s c ON c.rowid = (
            SELECT n.rowid FROM %2$s n
              WHERE (n.account_id, n.platform) > (p.account_id, p.platform)
              ORDER BY n.account_id, n.platform LIMIT 1)
      )""";

  private ChannelSteps() {}

  /**
   * @param name of the part
   */
  static String of(String name, Kind kind) {
    return String.format(Locale.ROOT, SQL, name, kind.table());
  }
}
