package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.campaign.CampaignRoles;
import dev.socialmetrics.metric.campaign.CampaignRow;
import dev.socialmetrics.metric.campaign.CampaignsOfPeriod;
import dev.socialmetrics.report.model.Parts;
import dev.socialmetrics.report.model.PeriodFacts;
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
    SortedMap<Channel, List<ReportRecord>> campaigns = listed(queries, request, reportDate);
    boolean single = request.isSingle();
    List<CampaignRow> rows = rows(campaigns, request, reportDate);
    PeriodFacts asked = PeriodFacts.named(request, reportDate);
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
                        request.supplement().conversion(),
                        asked)
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
        CampaignRows.fields(single, request.supplement().conversion().isPresent(), asked),
        parts,
        totals);
  }

  /** The campaigns that began by the report date; of a period that is asked for, those it saw. */
  public static SortedMap<Channel, List<ReportRecord>> listed(
      ReportQueries queries, ReportRequest request, LocalDate reportDate) {
    SortedMap<Channel, List<ReportRecord>> begun =
        queries.campaigns(request.scope(), request.filters().campaigns(), reportDate);
    if (request.askedPeriod().isPresent()) {
      Window period = request.period(reportDate).window();
      begun.replaceAll(
          (channel, rows) ->
              rows.stream().filter(row -> CampaignsOfPeriod.ranIn(row.values(), period)).toList());
      begun.values().removeIf(List::isEmpty);
    }
    return begun;
  }

  /**
   * The rows in their order, each with its role in the totals.
   *
   * @param listed of {@link #listed}
   */
  public static List<CampaignRow> rows(
      SortedMap<Channel, List<ReportRecord>> listed, ReportRequest request, LocalDate reportDate) {
    List<Observation> rows =
        listed.values().stream().flatMap(List::stream).map(ReportRecord::values).toList();
    return request.askedPeriod().isPresent()
        ? CampaignsOfPeriod.of(rows, request.period(reportDate).window(), reportDate)
        : CampaignRoles.of(rows);
  }
}
