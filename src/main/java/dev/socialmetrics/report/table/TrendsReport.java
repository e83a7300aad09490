package dev.socialmetrics.report.table;

import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.report.model.Parts;
import dev.socialmetrics.report.model.Report;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportPart;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.ReportPair;
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
  public ReportModel build(ReportQueries queries, ReportRequest request, LocalDate reportDate) {
    SortedMap<ReportPair, LocalDate> latest = queries.latestDays(request.scope(), reportDate);
    List<ReportPart> parts =
        Parts.of(latest.keySet(), pair -> part(queries, request, pair, latest.get(pair)));
    return new ReportModel(request.isSingle(), "trends", "trends", Trends.fields(), parts);
  }

  private static ReportPart part(
      ReportQueries queries, ReportRequest request, ReportPair pair, LocalDate asOf) {
    List<Period> periods = periods(asOf, request);
    DailyRows rows = queries.dailyRows(pair, TrendPeriods.spans(periods));
    return Trends.part(pair, asOf, rows, periods);
  }

  private static List<Period> periods(LocalDate asOf, ReportRequest request) {
    int months = request.accounts().isEmpty() ? TrendPeriods.FEW_MONTHS : TrendPeriods.MANY_MONTHS;
    return TrendPeriods.of(asOf, request.days(), months);
  }
}
