package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.report.model.Parts;
import dev.socialmetrics.report.model.Report;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportPart;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.LookBack;
import dev.socialmetrics.store.query.ReportQueries;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * How every metric of each account moved, as of its own latest day. Thirteen months where accounts
 * are named; the running and the last month in a file of all accounts, which would be unwieldy
 * otherwise.
 */
public final class TrendsReport implements Report {
  @Override
  public String name() {
    return "trends";
  }

  @Override
  public LookBack lookBack(ReportRequest request) {
    return LookBack.ofDays((date, latest) -> TrendPeriods.spans(periods(latest, request)));
  }

  @Override
  public ReportModel build(ReportQueries queries, ReportRequest request, LocalDate reportDate) {
    SortedMap<Channel, LocalDate> latest = queries.latestDays(request.scope(), reportDate);
    List<ReportPart> parts =
        Parts.of(latest.keySet(), channel -> part(queries, request, channel, latest.get(channel)));
    return new ReportModel(request.isSingle(), "trends", "trends", Trends.fields(), parts);
  }

  private static ReportPart part(
      ReportQueries queries, ReportRequest request, Channel channel, LocalDate asOf) {
    List<Period> periods = periods(asOf, request);
    DailyRows rows = queries.dailyRows(channel, TrendPeriods.spans(periods));
    return Trends.part(channel, asOf, rows, periods);
  }

  private static List<Period> periods(LocalDate asOf, ReportRequest request) {
    int months = request.accounts().isEmpty() ? TrendPeriods.FEW_MONTHS : TrendPeriods.MANY_MONTHS;
    return TrendPeriods.of(asOf, request.days(), months);
  }
}
