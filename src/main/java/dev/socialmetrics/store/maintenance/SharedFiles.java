package dev.socialmetrics.store.maintenance;

import dev.socialmetrics.store.Times;
import java.time.Instant;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Files with rows of an account that is purged and of others: only what the others said is kept.
 */
final class SharedFiles {
  /** Which warnings of a shared file were of the account is not known: only others' are kept. */
  private static final String MUTE_WARNINGS =
      """
      UPDATE row_problem SET found = NULL
      WHERE import_file_id IN temp.shared_file AND record_no > 0 AND found IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM rejected_row r WHERE r.import_file_id = row_problem.import_file_id
          AND r.record_no = row_problem.record_no)
        AND (import_file_id, source_line) NOT IN (
          SELECT import_file_id, source_line FROM social_media_daily_metrics
          UNION ALL SELECT import_file_id, source_line FROM content_performance
          UNION ALL SELECT import_file_id, source_line FROM audience_demographics
          UNION ALL SELECT import_file_id, source_line FROM campaign_social_metrics)
      """;

  /** A shared file in the account's folder is called after the account. */
  private static final String UNNAME_SHARED =
      """
      UPDATE import_file SET account_id = NULL, name = 'purged-' || import_file_id,
        path = 'purged-' || import_file_id WHERE account_id = ?
      """;

  private SharedFiles() {}

  /** Takes out what rows of the account say. */
  static void mute(JdbcTemplate jdbc, Predicate<String> isOfIt, Instant now) {
    jdbc.query(
        "SELECT import_file_id, record_no, raw FROM rejected_row"
            + " WHERE import_file_id IN temp.shared_file AND raw <> ''",
        row -> {
          if (isOfIt.test(row.getString("raw"))) {
            jdbc.update(
                "INSERT INTO temp.mute_record VALUES (?, ?)",
                row.getLong("import_file_id"),
                row.getLong("record_no"));
          }
        });
    corrections(jdbc, isOfIt);
    jdbc.update(
        "UPDATE rejected_row SET raw = '', resolved_at = coalesce(resolved_at, ?)"
            + " WHERE (import_file_id, record_no) IN temp.mute_record",
        Times.second(now));
    jdbc.update(
        "UPDATE row_problem SET found = NULL WHERE (import_file_id, record_no) IN temp.mute_record");
    jdbc.update(MUTE_WARNINGS);
    jdbc.update(
        "UPDATE import_file SET named_owner = NULL, owner_known = 0"
            + " WHERE import_file_id IN temp.shared_file");
  }

  private static void corrections(JdbcTemplate jdbc, Predicate<String> isOfIt) {
    jdbc.update("DELETE FROM corrected_row WHERE (of_file_id, of_record) IN temp.mute_record");
    jdbc.query(
        "SELECT import_file_id, source_line, cells FROM corrected_row"
            + " WHERE import_file_id IN temp.shared_file",
        row -> {
          if (isOfIt.test(row.getString("cells"))) {
            jdbc.update(
                "DELETE FROM corrected_row WHERE import_file_id = ? AND source_line = ?",
                row.getLong("import_file_id"),
                row.getLong("source_line"));
          }
        });
  }

  /** They are no longer called after the account. */
  static void unname(JdbcTemplate jdbc, String account) {
    jdbc.update(UNNAME_SHARED, account);
  }
}
