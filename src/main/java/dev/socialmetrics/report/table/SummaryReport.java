package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.FoldedMonth;
import dev.socialmetrics.report.model.Report;
import dev.socialmetrics.report.model.ReportField;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportPart;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.ReportQueries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where each account stands, as of its own latest day. */
public final class SummaryReport implements Report {
  @Override
  public String name() {
    return "summary";
  }

  @Override
  public ReportModel build(ReportQueries queries, ReportRequest request, LocalDate reportDate) {
    SortedMap<Channel, LocalDate> latest = queries.latestDays(request.scope(), reportDate);
    SortedMap<Channel, Window> spans = new TreeMap<>();
    latest.forEach(
        (channel, asOf) -> spans.put(channel, Summary.span(Window.endingOn(asOf, request.days()))));
    Map<Channel, List<FoldedMonth>> months = queries.foldedMonths(spans);
    List<ReportPart> parts = new ArrayList<>();
    queries
        .days(spans)
        .forEach(
            (channel, days) -> {
              DailyRows rows = DailyRows.of(days, months.getOrDefault(channel, List.of()));
              Window window = Window.endingOn(latest.get(channel), request.days());
              parts.add(new Summary(channel, rows, window).toPart());
            });
    return new ReportModel(
        request.isSingle(), "summary", "summaries", fields(request.days()), parts);
  }

  private static List<ReportField> fields(int days) {
    return Stream.concat(
            Stream.of(ReportField.text("account_id"), ReportField.text("platform")),
            SummaryFields.of(days).stream())
        .toList();
  }
}
