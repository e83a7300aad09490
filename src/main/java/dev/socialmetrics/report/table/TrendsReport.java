package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
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
import java.util.TreeMap;

/**
 * How every metric of each account moved, as of its own latest day, or over a period that is asked
 * for. Thirteen months where accounts are named; the running and the last month in a file of all
 * accounts, which would be unwieldy otherwise.
 */
public final class TrendsReport implements Report {
  @Override
  public String name() {
    return "trends";
  }

  @Override
  public LookBack lookBack(ReportRequest request) {
    return LookBack.ofDays((date, latest) -> Period.spans(periods(request, date, latest)));
  }

  @Override
  public ReportModel build(ReportQueries queries, ReportRequest request, LocalDate reportDate) {
    SortedMap<Channel, LocalDate> latest = queries.latestDays(request.scope(), reportDate);
    SortedMap<Channel, List<Window>> spans = new TreeMap<>();
    latest.forEach(
        (channel, day) -> spans.put(channel, Period.spans(periods(request, reportDate, day))));
    boolean asked = request.askedPeriod().isPresent();
    RowsAhead rows = new RowsAhead(queries, spans);
    List<ReportPart> parts =
        Parts.of(
            latest.keySet(),
            channel -> {
              LocalDate day = latest.get(channel);
              return Trends.part(
                  channel, day, rows.of(channel), periods(request, reportDate, day), asked);
            });
    return new ReportModel(request.isSingle(), "trends", "trends", Trends.fields(), parts);
  }

  private static List<Period> periods(ReportRequest request, LocalDate reportDate, LocalDate day) {
    Period period = request.period(reportDate, day);
    if (request.askedPeriod().isPresent()) {
      return List.of(period);
    }
    int months = request.accounts().isEmpty() ? TrendPeriods.FEW_MONTHS : TrendPeriods.MANY_MONTHS;
    return TrendPeriods.of(day, (int) period.window().days(), months);
  }
}
