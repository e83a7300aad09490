package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.figure.ChannelWindow;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.report.model.Parts;
import dev.socialmetrics.report.model.PeriodFacts;
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

/** The state of each account, as of its own latest day or over a period that is asked for. */
public final class SummaryReport implements Report {
  @Override
  public String name() {
    return "summary";
  }

  @Override
  public LookBack lookBack(ReportRequest request) {
    return LookBack.ofDays((date, latest) -> ChannelWindow.spans(request.period(date, latest)));
  }

  @Override
  public ReportModel build(ReportQueries queries, ReportRequest request, LocalDate reportDate) {
    SortedMap<Channel, LocalDate> latest = queries.latestDays(request.scope(), reportDate);
    SortedMap<Channel, List<Window>> spans = new TreeMap<>();
    latest.forEach(
        (channel, day) -> spans.put(channel, ChannelWindow.spans(request.period(reportDate, day))));
    RowsAhead rows = new RowsAhead(queries, spans);
    PeriodFacts asked = PeriodFacts.comparedDays(request, reportDate);
    List<ReportPart> parts =
        Parts.of(
            latest.keySet(),
            channel -> {
              LocalDate day = latest.get(channel);
              Period period = request.period(reportDate, day);
              return Summary.part(channel, new ChannelWindow(rows.of(channel), period, day), asked);
            });
    int length = (int) request.period(reportDate).window().days();
    return new ReportModel(
        request.isSingle(), "summary", "summaries", Summary.fields(length, asked), parts);
  }
}
