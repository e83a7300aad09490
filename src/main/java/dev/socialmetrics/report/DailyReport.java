package dev.socialmetrics.report;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.store.ReportPair;
import dev.socialmetrics.store.ReportQueries;
import dev.socialmetrics.store.ReportRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The daily rows of the window that ends on each account's own latest day, newest first, each
 * beside the same day of the period before.
 */
final class DailyReport implements Report {
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
    SortedMap<ReportPair, Window> windows = new TreeMap<>();
    SortedMap<ReportPair, Window> spans = new TreeMap<>();
    queries
        .latestDays(request.scope(), reportDate)
        .forEach(
            (pair, asOf) -> {
              Window window = Window.endingOn(asOf, request.days());
              windows.put(pair, window);
              spans.put(pair, new Window(window.previous().start(), asOf));
            });
    boolean single = request.isSingle();
    SortedMap<ReportPair, List<ReportRecord>> stored = queries.wholeDays(spans);
    List<ReportPart> parts =
        Parts.of(
            stored.keySet(),
            pair -> new DailyRows(pair, stored.get(pair), windows.get(pair), single).part());
    return new ReportModel(single, "metrics", "daily_metrics", DailyRows.fields(single), parts);
  }
}
