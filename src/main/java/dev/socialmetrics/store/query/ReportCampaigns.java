package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Campaigns that have begun. */
final class ReportCampaigns {
  private static final String BEGUN =
      """
      SELECT %s FROM campaign_social_metrics WHERE %s AND %s AND start_date <= ?
      ORDER BY account_id, platform, campaign_id, start_date, end_date""";

  private final JdbcTemplate jdbc;

  ReportCampaigns(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param ids of how many campaigns; 0 means all
   */
  static String sql(ReportScope scope, int ids) {
    return String.format(
        BEGUN,
        ReportRecord.columns(Kind.CAMPAIGN),
        scope.condition(),
        ReportScope.among("campaign_id", ids));
  }

  SortedMap<Channel, List<ReportRecord>> begun(
      ReportScope scope, List<String> ids, LocalDate upTo) {
    List<Object> parameters = new ArrayList<>(scope.parameters());
    parameters.addAll(ids);
    parameters.add(upTo.toString());
    SortedMap<Channel, List<ReportRecord>> found = new TreeMap<>();
    jdbc.query(
        sql(scope, ids.size()),
        row -> {
          ReportRecord campaign = ReportRecord.read(Kind.CAMPAIGN, row);
          found.computeIfAbsent(campaign.channel(), first -> new ArrayList<>()).add(campaign);
        },
        parameters.toArray());
    return found;
  }
}
