package dev.socialmetrics.store.publish;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.store.staging.Staging;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Staged daily rows of months that were folded. Whether such a row is in the month's totals, and
 * with which values, is not known any more: it is left out, never added.
 */
final class RolledUpDays {
  private static final String FIND =
      "SELECT s.stage_id, s.source_line FROM "
          + Staging.table(Kind.DAILY)
          + " s"
          + " WHERE s.stage_id BETWEEN ? AND ? AND EXISTS (SELECT 1 FROM social_media_monthly_metrics m"
          + " WHERE m.account_id = s.account_id AND m.platform = s.platform"
          + " AND m.month = substr(s.date, 1, 7)) ORDER BY s.stage_id";

  private static final String IS_ANY = "SELECT EXISTS (SELECT 1 FROM social_media_monthly_metrics)";

  private final JdbcTemplate jdbc;

  RolledUpDays(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Such a row. */
  private record Found(long stageId, long line) {}

  /** What is said of each such row. */
  static Problem problem() {
    return Problem.of(
        ProblemCode.ROW_DAY_FOLDED,
        "a day of a month that is kept as its totals only",
        "a day within retention.daily",
        "Left out: the totals stay as they are. To take it in, raise retention.daily and build the"
            + " database anew from all exports.");
  }

  /** Takes them out of the staging table. */
  List<Verdict.Ignored<Object>> takeOut(long fileId) {
    if (!Boolean.TRUE.equals(jdbc.queryForObject(IS_ANY, Boolean.class))) {
      return List.of();
    }
    List<Found> found =
        jdbc.query(
            FIND,
            (row, n) -> new Found(row.getLong("stage_id"), row.getLong("source_line")),
            Staging.firstId(fileId),
            Staging.lastId(fileId));
    jdbc.batchUpdate(
        "DELETE FROM " + Staging.table(Kind.DAILY) + " WHERE stage_id = ?",
        found.stream().map(row -> new Object[] {row.stageId()}).toList());
    return found.stream().map(RolledUpDays::ignored).toList();
  }

  private static Verdict.Ignored<Object> ignored(Found row) {
    return new Verdict.Ignored<>(
        Staging.recordOf(row.stageId()), row.line(), ProblemCode.ROW_DAY_FOLDED);
  }
}
