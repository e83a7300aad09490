package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.figure.ChannelWindow;
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

/** The state of each account, as of its own latest day. */
public final class SummaryReport implements Report {
  @Override
  public String name() {
    return "summary";
  }

  @Override
  public LookBack lookBack(ReportRequest request) {
    return LookBack.ofDays((date, latest) -> List.of(span(request, latest)));
  }

  @Override
  public ReportModel build(ReportQueries queries, ReportRequest request, LocalDate reportDate) {
    SortedMap<Channel, LocalDate> latest = queries.latestDays(request.scope(), reportDate);
    SortedMap<Channel, List<Window>> spans = new TreeMap<>();
    latest.forEach((channel, asOf) -> spans.put(channel, List.of(span(request, asOf))));
    RowsAhead rows = new RowsAhead(queries, spans);
    List<ReportPart> parts =
        Parts.of(
            latest.keySet(),
            channel -> {
              Window window = Window.endingOn(latest.get(channel), request.days());
              return Summary.part(channel, new ChannelWindow(rows.of(channel), window));
            });
    return new ReportModel(
        request.isSingle(), "summary", "summaries", Summary.fields(request.days()), parts);
  }

  private static Window span(ReportRequest request, LocalDate asOf) {
    return ChannelWindow.span(Window.endingOn(asOf, request.days()));
  }
}
