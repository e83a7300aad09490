package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.metric.campaign.CampaignRoles;
import dev.socialmetrics.metric.campaign.CampaignRow;
import dev.socialmetrics.report.model.Parts;
import dev.socialmetrics.report.model.Report;
import dev.socialmetrics.report.model.ReportFilter;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportPart;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.LookBack;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportRecord;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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
  public LookBack lookBack(ReportRequest request) {
    return LookBack.of(Kind.CAMPAIGN);
  }

  @Override
  public ReportModel build(ReportQueries queries, ReportRequest request, LocalDate reportDate) {
    SortedMap<Channel, List<ReportRecord>> campaigns =
        queries.campaigns(request.scope(), request.filters().campaigns(), reportDate);
    boolean single = request.isSingle();
    List<CampaignRow> rows =
        CampaignRoles.of(
            campaigns.values().stream().flatMap(List::stream).map(ReportRecord::values).toList());
    SortedMap<Channel, List<CampaignRows.Line>> lines = new TreeMap<>();
    Iterator<CampaignRow> roles = rows.iterator();
    campaigns.forEach(
        (channel, stored) ->
            lines.put(
                channel,
                stored.stream()
                    .map(record -> new CampaignRows.Line(record, roles.next().role()))
                    .toList()));
    List<ReportPart> parts =
        Parts.of(
            lines.keySet(),
            channel ->
                new CampaignRows(
                        channel,
                        lines.get(channel),
                        single,
                        reportDate,
                        request.supplement().conversion())
                    .part());
    Optional<ReportPart> totals =
        parts.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Parts.whole(
                    "totals",
                    () ->
                        new CampaignSums(rows, reportDate, request.supplement().conversion())
                            .part(single)));
    return new ReportModel(
        single,
        "campaigns",
        "campaign_lists",
        CampaignRows.fields(single, request.supplement().conversion().isPresent()),
        parts,
        totals);
  }
}
