package dev.socialmetrics.report;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.store.ReportPair;
import dev.socialmetrics.store.ReportQueries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How every metric of each account moved, as of its own latest day. Thirteen months where accounts
 * are named; the running and the last month in a file of all accounts, which would be unwieldy
 * otherwise.
 */
final class TrendsReport implements Report {
  @Override
  public String name() {
    return "trends";
  }

  @Override
  public ReportModel build(ReportQueries queries, ReportRequest request, LocalDate reportDate) {
    SortedMap<ReportPair, LocalDate> latest = queries.latestDays(request.scope(), reportDate);
    SortedMap<ReportPair, List<Window>> spans = new TreeMap<>();
    latest.forEach((pair, asOf) -> spans.put(pair, TrendPeriods.spans(periods(asOf, request))));
    List<ReportPart> parts = new ArrayList<>();
    queries.eachDailyRows(
        spans,
        (pair, rows) -> {
          LocalDate asOf = latest.get(pair);
          parts.add(Trends.part(pair, asOf, DailyRows.of(rows), periods(asOf, request)));
        });
    return new ReportModel(request.isSingle(), "trends", "trends", Trends.fields(), parts);
  }

  private static List<Period> periods(LocalDate asOf, ReportRequest request) {
    int months = request.accounts().isEmpty() ? TrendPeriods.FEW_MONTHS : TrendPeriods.MANY_MONTHS;
    return TrendPeriods.of(asOf, request.days(), months);
  }
}
