package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.report.model.Report;
import dev.socialmetrics.report.model.ReportFilter;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportPart;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** What each campaign that has begun cost and brought, and what several did together. */
public final class CampaignsReport implements Report {
  @Override
  public String name() {
    return "campaigns";
  }

  @Override
  public Set<ReportFilter> filters() {
    return Set.of(ReportFilter.CAMPAIGN);
  }

  @Override
  public ReportModel build(ReportQueries queries, ReportRequest request, LocalDate reportDate) {
    SortedMap<Channel, List<ReportRecord>> campaigns =
        queries.campaigns(request.scope(), request.filters().campaigns(), reportDate);
    boolean single = request.isSingle();
    List<ReportPart> parts = new ArrayList<>();
    campaigns.forEach(
        (channel, rows) -> parts.add(new CampaignRows(channel, rows, single, reportDate).part()));
    Optional<ReportPart> totals =
        parts.isEmpty()
            ? Optional.empty()
            : Optional.of(new CampaignSums(campaigns, reportDate).part(single));
    return new ReportModel(
        single, "campaigns", "campaign_lists", CampaignRows.fields(single), parts, totals);
  }
}
