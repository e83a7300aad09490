package dev.socialmetrics.store.publish;

import dev.socialmetrics.domain.CampaignIds;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.store.staging.Staging;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Campaigns that are stored already, under numbers where a file has names or the other way round,
 * or for another platform. They would be stored, and their cost counted, a second time.
 */
public final class CampaignsBefore {
  private static final String STAGED =
      "SELECT DISTINCT account_id, platform, campaign_id, start_date, end_date FROM "
          + Staging.table(Kind.CAMPAIGN)
          + " WHERE stage_id BETWEEN ? AND ?";

  private static final String STORED =
      """
      SELECT campaign.campaign_id, campaign.start_date, campaign.end_date, file.name,
        file.import_file_id
      FROM campaign_social_metrics AS campaign
      JOIN import_file AS file ON file.import_file_id = campaign.import_file_id
      WHERE campaign.account_id = ? AND campaign.platform = ?
        AND campaign.end_date >= ? AND campaign.start_date <= ?
      ORDER BY campaign.campaign_metric_id
      """;

  private final JdbcTemplate jdbc;
  private final CampaignsElsewhere elsewhere;

  public CampaignsBefore(DataSource reading) {
    this.jdbc = new JdbcTemplate(reading);
    this.elsewhere = new CampaignsElsewhere(jdbc);
  }

  /**
   * @param fileId of a staged file
   * @throws FileRefused where its campaigns may be stored already, named otherwise or for another
   *     platform
   */
  void require(long fileId) throws FileRefused {
    Optional<Problem> problem = elsewhere.find(fileId).or(() -> findNamedOtherwise(staged(fileId)));
    if (problem.isPresent()) {
      throw new FileRefused(problem.get());
    }
  }

  private CampaignIds staged(long fileId) {
    CampaignIds staged = new CampaignIds();
    jdbc.query(
        STAGED,
        row -> {
          Channel channel = Channel.of(row.getString("account_id"), row.getString("platform"));
          Window days = days(row.getString("start_date"), row.getString("end_date"));
          String id = row.getString("campaign_id");
          staged.add(new CampaignIds.Campaign(channel, id, days, Optional.empty()));
        },
        Staging.firstId(fileId),
        Staging.lastId(fileId));
    return staged;
  }

  /** What is wrong with campaigns that are not stored; empty where none is named otherwise. */
  public Optional<Problem> findNamedOtherwise(CampaignIds own) {
    CampaignIds stored = new CampaignIds();
    own.channels().forEach(channel -> addStored(channel, own.daysOf(channel), stored));
    return own.findClash(stored).map(CampaignsBefore::problem);
  }

  private void addStored(Channel channel, Window within, CampaignIds stored) {
    jdbc.query(
        STORED,
        row -> {
          Window days = days(row.getString("start_date"), row.getString("end_date"));
          CampaignIds.From from =
              new CampaignIds.From(row.getString("name"), row.getLong("import_file_id"));
          stored.add(
              new CampaignIds.Campaign(
                  channel, row.getString("campaign_id"), days, Optional.of(from)));
        },
        channel.accountId(),
        channel.platformKey(),
        within.start().toString(),
        within.end().toString());
  }

  private static Window days(String first, String last) {
    return new Window(LocalDate.parse(first), LocalDate.parse(last));
  }

  private static Problem problem(CampaignIds.Clash clash) {
    CampaignIds.From from = clash.other().from().orElseThrow();
    return Problem.of(
        ProblemCode.FILE_OTHER_IDS,
        "for " + clash.own().channel() + " " + clash.own().like(),
        clash.other().like() + ", as those stored (from " + from.file() + ")",
        "A campaign would be stored under both. Export it with the same columns as that file; or, to"
            + " stay with these, take that one back (metrics forget "
            + from.id()
            + "), then import this file again: metrics import FILE.");
  }
}
