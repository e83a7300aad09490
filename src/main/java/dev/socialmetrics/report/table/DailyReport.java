package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.MonthlyRollup;
import dev.socialmetrics.report.model.Parts;
import dev.socialmetrics.report.model.Report;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportPart;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.LookBack;
import dev.socialmetrics.store.query.ReportQueries;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The daily rows of the window that ends on each account's own latest day, newest first, each
 * beside the same day of the period before.
 */
public final class DailyReport implements Report {
  @Override
  public String name() {
    return "daily";
  }

  @Override
  public String fileName() {
    return "daily-metrics";
  }

  @Override
  public LookBack lookBack(ReportRequest request) {
    return LookBack.ofDays(
        (date, latest) -> List.of(span(Window.endingOn(latest, request.days()))));
  }

  @Override
  public ReportModel build(ReportQueries queries, ReportRequest request, LocalDate reportDate) {
    SortedMap<Channel, LocalDate> latest = queries.latestDays(request.scope(), reportDate);
    boolean single = request.isSingle();
    List<ReportPart> parts =
        Parts.of(
            latest.keySet(),
            channel ->
                part(
                    queries,
                    channel,
                    Window.endingOn(latest.get(channel), request.days()),
                    single));
    return new ReportModel(single, "metrics", "daily_metrics", DailyPart.fields(single), parts);
  }

  private static Window span(Window window) {
    return new Window(window.previous().start(), window.end());
  }

  private static ReportPart part(
      ReportQueries queries, Channel channel, Window window, boolean single) {
    Window read = span(window);
    List<MonthlyRollup> months =
        queries.foldedMonths(Map.of(channel, read)).getOrDefault(channel, List.of());
    return new DailyPart(channel, queries.wholeDays(channel, read), months, window, single).part();
  }
}
