package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.MonthlyRollup;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.report.model.Parts;
import dev.socialmetrics.report.model.PeriodFacts;
import dev.socialmetrics.report.model.Report;
import dev.socialmetrics.report.model.ReportModel;
import dev.socialmetrics.report.model.ReportPart;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.LookBack;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportRecord;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The daily rows of the window that ends on each account's own latest day, or of a period that is
 * asked for, newest first, each beside the same day of the period before.
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
    return LookBack.ofDays((date, latest) -> spans(request.period(date, latest)));
  }

  @Override
  public ReportModel build(ReportQueries queries, ReportRequest request, LocalDate reportDate) {
    SortedMap<Channel, LocalDate> latest = queries.latestDays(request.scope(), reportDate);
    boolean single = request.isSingle();
    PeriodFacts asked = PeriodFacts.comparedDays(request, reportDate);
    List<ReportPart> parts =
        Parts.of(
            latest.keySet(),
            channel -> {
              Period period = request.period(reportDate, latest.get(channel));
              List<Window> spans = spans(period);
              return new DailyPart(
                      channel,
                      days(queries, channel, spans),
                      months(queries, channel, spans),
                      period,
                      asked,
                      single)
                  .part();
            });
    return new ReportModel(
        single, "metrics", "daily_metrics", DailyPart.fields(single, asked), parts);
  }

  /** The window with the day before it, and the one that it is compared with. */
  private static List<Window> spans(Period period) {
    Window window = period.window();
    Window previous = period.previous();
    return previous.end().equals(window.baseline())
        ? List.of(new Window(previous.start(), window.end()))
        : List.of(previous, new Window(window.baseline(), window.end()));
  }

  private static List<ReportRecord> days(
      ReportQueries queries, Channel channel, List<Window> spans) {
    return spans.stream().flatMap(span -> queries.wholeDays(channel, span).stream()).toList();
  }

  /** A month may lie in both. */
  private static List<MonthlyRollup> months(
      ReportQueries queries, Channel channel, List<Window> spans) {
    SortedMap<YearMonth, MonthlyRollup> months = new TreeMap<>();
    for (Window span : spans) {
      queries
          .foldedMonths(Map.of(channel, span))
          .getOrDefault(channel, List.of())
          .forEach(month -> months.put(month.month(), month));
    }
    return List.copyOf(months.values());
  }
}
