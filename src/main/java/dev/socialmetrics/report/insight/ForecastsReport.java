package dev.socialmetrics.report.insight;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.insight.channel.ObservedMetric;
import dev.socialmetrics.insight.channel.Outlook;
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
import java.util.Objects;
import java.util.SortedMap;

/**
 * What to expect of each channel in the 7 and 28 days after its own latest day. What cannot be said
 * is named with its reason where one channel is asked for.
 */
public final class ForecastsReport implements Report {
  @Override
  public String name() {
    return "forecasts";
  }

  @Override
  public LookBack lookBack(ReportRequest request) {
    return ChannelInsights.lookBack(request);
  }

  @Override
  public ReportModel build(ReportQueries queries, ReportRequest request, LocalDate reportDate) {
    return ListOfAll.of(
        name(),
        ForecastRow.fields(),
        queries,
        request,
        reportDate,
        PeriodFacts.named(request, reportDate),
        latest -> rows(queries, request, reportDate, latest));
  }

  private static List<Map<String, Object>> rows(
      ReportQueries queries,
      ReportRequest request,
      LocalDate reportDate,
      SortedMap<Channel, LocalDate> latest) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (ChannelInsight insight : ChannelInsights.of(queries, request, reportDate, latest).all()) {
      for (ObservedMetric observed : ObservedMetric.all()) {
        if (observed.forecast().isPresent()) {
          rows.addAll(rows(insight, observed, request.isSingle()));
        }
      }
    }
    return rows;
  }

  private static List<Map<String, Object>> rows(
      ChannelInsight insight, ObservedMetric observed, boolean withReasons) {
    Outlook outlook = insight.outlooks().get(observed);
    if (outlook != null) {
      return outlook.forecasts().stream()
          .map(forecast -> ForecastRow.of(insight.channel(), observed, forecast))
          .toList();
    }
    Reason reason = Objects.requireNonNull(insight.withoutOutlook().get(observed));
    return withReasons
        ? Outlook.HORIZONS.stream()
            .map(days -> ForecastRow.without(insight.channel(), observed, days, reason))
            .toList()
        : List.of();
  }
}
