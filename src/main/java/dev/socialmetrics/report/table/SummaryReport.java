package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.FoldedMonth;
import dev.socialmetrics.report.model.Report;
import dev.socialmetrics.report.model.ReportField;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportPart;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.ReportPair;
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
    SortedMap<ReportPair, LocalDate> latest = queries.latestDays(request.scope(), reportDate);
    SortedMap<ReportPair, Window> spans = new TreeMap<>();
    latest.forEach(
        (pair, asOf) -> spans.put(pair, Summary.span(Window.endingOn(asOf, request.days()))));
    Map<ReportPair, List<FoldedMonth>> months = queries.foldedMonths(spans);
    List<ReportPart> parts = new ArrayList<>();
    queries
        .days(spans)
        .forEach(
            (pair, days) -> {
              DailyRows rows = DailyRows.of(days, months.getOrDefault(pair, List.of()));
              Window window = Window.endingOn(latest.get(pair), request.days());
              parts.add(new Summary(pair, rows, window).toPart());
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
