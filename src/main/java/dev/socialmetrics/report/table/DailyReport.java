package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.FoldedMonth;
import dev.socialmetrics.report.model.Parts;
import dev.socialmetrics.report.model.Report;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportPart;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.ReportPair;
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
  public ReportModel build(ReportQueries queries, ReportRequest request, LocalDate reportDate) {
    SortedMap<ReportPair, LocalDate> latest = queries.latestDays(request.scope(), reportDate);
    boolean single = request.isSingle();
    List<ReportPart> parts =
        Parts.of(
            latest.keySet(),
            pair -> part(queries, pair, Window.endingOn(latest.get(pair), request.days()), single));
    return new ReportModel(single, "metrics", "daily_metrics", DailyRows.fields(single), parts);
  }

  private static ReportPart part(
      ReportQueries queries, ReportPair pair, Window window, boolean single) {
    Window read = new Window(window.previous().start(), window.end());
    List<FoldedMonth> months =
        queries.foldedMonths(Map.of(pair, read)).getOrDefault(pair, List.of());
    return new DailyRows(pair, queries.wholeDays(pair, read), months, window, single).part();
  }
}
