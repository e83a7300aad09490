package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.Replacement;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.report.page.Chart;
import dev.socialmetrics.report.page.DayTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A view over time: its charts, and the figures behind them.
 *
 * @param looks what the charts say beside their lines
 */
record ViewCharts(View view, ChartLooks looks) {
  private static final int MOST = 6;

  /** A chart of each headline metric that has a day in the span. */
  List<Chart> charts() {
    return metrics().map(this::chart).toList();
  }

  private Stream<WindowMetric> metrics() {
    return view.drawn().stream().filter(metric -> !view.series(metric).isEmpty()).limit(MOST);
  }

  private Chart chart(WindowMetric metric) {
    Window window = view.window();
    Window band = window.start().isBefore(view.span().start()) ? view.span() : window;
    String title = title(metric) + replaced(metric);
    return PageCharts.chart(
        view.id(metric), title, metric, view.series(metric), band, view.isSingle(), looks);
  }

  private static String title(WindowMetric metric) {
    return switch (metric.aggregation()) {
      case PERSON_DAYS -> PageText.label(metric) + ", people per day";
      case LAST -> PageText.label(metric);
      default -> PageText.label(metric) + " per day";
    };
  }

  /** What the figure became, or was before, where a channel's days hold both. */
  private String replaced(WindowMetric metric) {
    return Replacement.of(metric)
        .filter(one -> view.channels().stream().anyMatch(rows -> one.isWithin(rows, view.span())))
        .map(one -> metric.equals(one.former()) ? until(one.present()) : since(one.former()))
        .orElse("");
  }

  private static String until(WindowMetric present) {
    return ", now counted as " + noun(present);
  }

  private static String since(WindowMetric former) {
    return ", once counted as " + noun(former);
  }

  private static String noun(WindowMetric metric) {
    return PageText.label(metric).toLowerCase(Locale.ROOT);
  }

  /** The figures of the charts, newest day first. */
  DayTable days() {
    List<WindowMetric> metrics = metrics().toList();
    List<LocalDate> days = view.span().start().datesUntil(view.span().end().plusDays(1)).toList();
    List<DayTable.Day> rows = new ArrayList<>();
    if (!metrics.isEmpty()) {
      days.forEach(day -> rows.add(0, row(metrics, day)));
    }
    return new DayTable(
        "Day by day, " + PageText.window(view.span()),
        view.about("days", view.span()),
        metrics.stream().map(ViewCharts::column).toList(),
        rows);
  }

  private static DayTable.Heading column(WindowMetric metric) {
    return new DayTable.Heading(PageText.label(metric), metric.name() + ".day");
  }

  private DayTable.Day row(List<WindowMetric> metrics, LocalDate day) {
    return new DayTable.Day(
        day.toString(),
        metrics.stream().map(metric -> value(metric, view.series(metric).on(day))).toList());
  }

  private static DayTable.Value value(WindowMetric metric, Optional<BigDecimal> value) {
    return value
        .map(
            number ->
                new DayTable.Value(
                    PageFigures.text(metric, number),
                    PageText.plain(PageFigures.printed(metric, number))))
        .orElse(new DayTable.Value("–", ""));
  }
}
