package dev.socialmetrics.report.insight;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.finding.AnomalyFinding;
import dev.socialmetrics.report.model.PeriodFacts;
import dev.socialmetrics.report.model.Report;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.LookBack;
import dev.socialmetrics.store.query.ReportQueries;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The unusual days of each channel, of its own latest seven days or as many as are asked for, or of
 * a period.
 */
public final class AnomaliesReport implements Report {
  private static final int DAYS = 7;

  @Override
  public String name() {
    return "anomalies";
  }

  @Override
  public LookBack lookBack(ReportRequest request) {
    return ChannelInsights.lookBack(request);
  }

  @Override
  public ReportModel build(ReportQueries queries, ReportRequest request, LocalDate reportDate) {
    return ListOfAll.of(
        name(),
        AnomalyRow.fields(),
        queries,
        request,
        reportDate,
        PeriodFacts.withDays(request, reportDate),
        latest -> findings(queries, request, reportDate, latest).map(AnomalyRow::of).toList());
  }

  private static Stream<AnomalyFinding> findings(
      ReportQueries queries,
      ReportRequest request,
      LocalDate reportDate,
      SortedMap<Channel, LocalDate> latest) {
    return ChannelInsights.of(queries, request, reportDate, latest).all().stream()
        .flatMap(insight -> insight.unusualWithin(window(request, reportDate, insight.latest())));
  }

  private static Window window(ReportRequest request, LocalDate reportDate, LocalDate latest) {
    return request.askedDays().isEmpty() && request.askedPeriod().isEmpty()
        ? Window.endingOn(latest, DAYS)
        : request.period(reportDate, latest).window();
  }
}
