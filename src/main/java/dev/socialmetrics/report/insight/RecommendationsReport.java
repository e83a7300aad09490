package dev.socialmetrics.report.insight;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.insight.advice.RecommendationKind;
import dev.socialmetrics.insight.finding.ChannelInsight;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.report.model.PeriodFacts;
import dev.socialmetrics.report.model.Report;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.LookBack;
import dev.socialmetrics.store.query.ReportQueries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What to do: at most five recommendations an account, ranked. What cannot be said is named with
 * its reason where one channel is asked for.
 */
public final class RecommendationsReport implements Report {
  @Override
  public String name() {
    return "recommendations";
  }

  @Override
  public LookBack lookBack(ReportRequest request) {
    return LookBack.together(
        List.of(
            ChannelInsights.lookBack(request),
            LookBack.of(Kind.CONTENT),
            LookBack.of(Kind.CAMPAIGN)));
  }

  @Override
  public ReportModel build(ReportQueries queries, ReportRequest request, LocalDate reportDate) {
    return ListOfAll.of(
        name(),
        RecommendationRow.fields(),
        queries,
        request,
        reportDate,
        PeriodFacts.named(request, reportDate),
        () -> hasOthers(queries, request, reportDate),
        latest -> rows(queries, request, reportDate, latest));
  }

  /** Whether there are posts or campaigns, which may do without days. */
  private static boolean hasOthers(ReportQueries queries, ReportRequest request, LocalDate date) {
    return !PostInsights.of(queries, request, date).all().isEmpty()
        || !queries.campaigns(request.scope(), List.of(), date).isEmpty();
  }

  private static List<Map<String, Object>> rows(
      ReportQueries queries,
      ReportRequest request,
      LocalDate date,
      SortedMap<Channel, LocalDate> latest) {
    List<Map<String, Object>> rows = new ArrayList<>();
    Briefings.of(queries, request, date, latest)
        .recommendations()
        .forEach(one -> rows.add(RecommendationRow.of(one)));
    if (request.isSingle()) {
      rows.addAll(without(queries, request, date, latest));
    }
    return rows;
  }

  private static List<Map<String, Object>> without(
      ReportQueries queries,
      ReportRequest request,
      LocalDate date,
      SortedMap<Channel, LocalDate> latest) {
    List<Map<String, Object>> rows = new ArrayList<>();
    Channel channel = new Channel(request.accounts().get(0), request.platforms().get(0));
    boolean canBeUnusual =
        ChannelInsights.of(queries, request, date, latest)
            .of(channel)
            .filter(ChannelInsight::canBeUnusual)
            .isPresent();
    if (!canBeUnusual) {
      rows.add(
          RecommendationRow.without(
              channel, RecommendationKind.UNUSUAL_DAY, Reason.NOT_ENOUGH_HISTORY));
    }
    PostInsights.of(queries, request, date)
        .of(channel)
        .whyNone()
        .ifPresent(
            reason ->
                rows.add(
                    RecommendationRow.without(channel, RecommendationKind.WHAT_WORKS, reason)));
    return rows;
  }
}
