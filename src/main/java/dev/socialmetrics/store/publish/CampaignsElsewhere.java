package dev.socialmetrics.store.publish;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.store.staging.Staging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Campaigns of an account that are stored for another platform: one report, put into the folders of
 * both. It has the same bytes, or a newer download of it campaigns with the same figures.
 */
final class CampaignsElsewhere {
  /** So many impressions are not the same by chance, with the same cost and clicks. */
  private static final int IMPRESSIONS = 100;

  /** Joined by the whole key, for each other platform of the account. */
  private static final String FIND =
      "SELECT s.account_id, s.platform, s.campaign_id, s.start_date, s.end_date,"
          + " c.platform AS other, file.name, file.import_file_id FROM "
          + Staging.table(Kind.CAMPAIGN)
          + " s"
          + " CROSS JOIN (SELECT DISTINCT account_id, platform FROM campaign_social_metrics) p"
          + " ON p.account_id = s.account_id AND p.platform <> s.platform"
          + " CROSS JOIN campaign_social_metrics c ON c.account_id = p.account_id"
          + " AND c.platform = p.platform AND c.campaign_id = s.campaign_id"
          + " AND c.start_date = s.start_date AND c.end_date = s.end_date"
          + " JOIN import_file file ON file.import_file_id = c.import_file_id"
          + " AND file.import_file_id <> ?1"
          + " WHERE s.stage_id BETWEEN ?2 AND ?3 AND ("
          + " file.sha256 = (SELECT sha256 FROM import_file WHERE import_file_id = ?1)"
          + " OR s.cost > 0 AND s.cost = c.cost AND s.clicks IS c.clicks"
          + " AND s.total_impressions >= ?4 AND s.total_impressions = c.total_impressions)"
          + " ORDER BY s.stage_id LIMIT 1";

  private final JdbcTemplate jdbc;

  CampaignsElsewhere(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** What is wrong with a staged file. */
  Optional<Problem> find(long fileId) {
    return jdbc
        .query(
            FIND,
            (row, number) -> problem(row),
            fileId,
            Staging.firstId(fileId),
            Staging.lastId(fileId),
            IMPRESSIONS)
        .stream()
        .findFirst();
  }

  private static Problem problem(ResultSet row) throws SQLException {
    String platform = row.getString("platform");
    String other = row.getString("other");
    return Problem.of(
        ProblemCode.FILE_OTHER_PLATFORM,
        "campaigns of "
            + row.getString("account_id")
            + " on "
            + platform
            + " that are stored for "
            + other
            + ", such as "
            + row.getString("campaign_id")
            + " of "
            + row.getString("start_date")
            + ".."
            + row.getString("end_date")
            + " (from "
            + row.getString("name")
            + ")",
        "each export of ads in the folder of one platform",
        "Its cost would be counted twice. Remove this file: ads of Meta on Facebook and Instagram"
            + " are in one report, which is imported once. Or, where it is to be stored for "
            + platform
            + " and not for "
            + other
            + ": metrics forget "
            + row.getLong("import_file_id")
            + ", then metrics import FILE.");
  }
}
