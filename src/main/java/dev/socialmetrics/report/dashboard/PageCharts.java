package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.channel.Outlook;
import dev.socialmetrics.metric.window.DailySeries;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.report.chart.Bounds;
import dev.socialmetrics.report.chart.Line;
import dev.socialmetrics.report.page.Chart;
import dev.socialmetrics.report.page.ChartMark;
import dev.socialmetrics.report.page.Spark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** Values per day, drawn. */
final class PageCharts {
  private static final int ROOM = 12;

  /** Units of the height of a line in a table. */
  private static final int SMALL = 100;

  private PageCharts() {}

  /**
   * A chart of a metric.
   *
   * @param id names it within the page
   * @param band the days of the headline figures
   * @param single whether it is of one channel; of several, days of which not all have reported are
   *     drawn pale
   * @param looks what it says beside its line
   */
  static Chart chart(
      String id,
      String title,
      WindowMetric metric,
      DailySeries series,
      Window band,
      boolean single,
      ChartLooks looks) {
    Window span = series.span();
    double[] values = values(series, day -> true);
    double[] whole = single ? values : values(series, series::isWhole);
    String unit = metric.isRate() ? "\u00a0%" : "";
    Optional<Bounds> found = Bounds.of(values);
    if (found.isEmpty()) {
      return Chart.empty(
          title, "Nothing to draw: no day from " + PageText.window(span) + " has this figure.");
    }
    Optional<Outlook> outlook = looks.outlook(metric);
    ChartScale scale = scale(metric, span, values, outlook);
    List<ChartMark> marks = looks.marks(metric, span, values, scale);
    int unmarked = Math.max(0, marks.size() - ChartLooks.MOST_MARKS);
    Window drawn = drawn(span, outlook);
    return new Chart(
        id,
        title,
        now(span, values, unit),
        description(span, values, found.get(), unit),
        Line.width(values.length),
        scale.x(drawn.end()),
        scale.height(),
        scale.labels(unit),
        scale.gridlines(),
        days(drawn),
        scale.x(band.start()),
        gaps(values),
        scale.line(values),
        scale.line(whole),
        !metric.isStock(),
        outlook.map(known -> DrawnAhead.of(metric, known, values[last(values)], scale)),
        marks.subList(unmarked, marks.size()),
        unmarked,
        "");
  }

  /** The days of the line, and those ahead. */
  private static Window drawn(Window span, Optional<Outlook> outlook) {
    LocalDate end =
        outlook
            .map(known -> known.days().first().plusDays(known.days().days() - 1))
            .filter(last -> last.isAfter(span.end()))
            .orElse(span.end().isAfter(span.start()) ? span.end() : span.end().plusDays(1));
    return new Window(span.start(), end);
  }

  private static ChartScale scale(
      WindowMetric metric, Window span, double[] values, Optional<Outlook> outlook) {
    double[] held = outlook.map(known -> DrawnAhead.withRoom(values, known.days())).orElse(values);
    return ChartScale.of(metric, span, Bounds.of(held).orElseThrow());
  }

  /**
   * The line of a chart once more, as a small one: it fills its box, whatever the chart's axis.
   *
   * @param id of the chart
   */
  static Spark spark(
      String id, WindowMetric metric, DailySeries series, String title, ChartLooks looks) {
    double[] values = values(series, day -> true);
    Bounds found = Bounds.of(values).orElseThrow();
    ChartScale scale = scale(metric, series.span(), values, looks.outlook(metric));
    int top = scale.y(found.high());
    int span = scale.y(found.low()) - top;
    int room = Math.max(ROOM, span * ROOM / ChartScale.FINE);
    return new Spark(
        id, scale.line(values), top - room, Line.width(values.length), span + 2 * room, title);
  }

  /** A small line beside the figures of a table; its axis is its own. */
  static Spark spark(DailySeries series) {
    double[] values = values(series, day -> true);
    Optional<Bounds> bounds = Bounds.of(values).map(Bounds::widened);
    Line line =
        bounds
            .map(found -> Line.of(values, found.low(), found.high(), SMALL))
            .orElse(new Line("", "", "", ""));
    return new Spark("", line, 0, Line.width(values.length), SMALL, "");
  }

  /** A value per day, good enough to draw; NaN where there is none or the day is not wanted. */
  private static double[] values(DailySeries series, Predicate<LocalDate> wanted) {
    Window span = series.span();
    return span.start()
        .datesUntil(span.end().plusDays(1))
        .mapToDouble(
            day ->
                wanted.test(day)
                    ? series.on(day).map(BigDecimal::doubleValue).orElse(Double.NaN)
                    : Double.NaN)
        .toArray();
  }

  private static String now(Window span, double[] values, String unit) {
    int last = last(values);
    return text(values[last], unit) + " on " + PageText.shortDay(span.start().plusDays(last));
  }

  private static String description(Window span, double[] values, Bounds bounds, String unit) {
    long missing = Arrays.stream(values).filter(Double::isNaN).count();
    return "Daily values from "
        + PageText.window(span)
        + ": lowest "
        + text(bounds.low(), unit)
        + ", highest "
        + text(bounds.high(), unit)
        + ", latest "
        + now(span, values, unit)
        + ". "
        + (missing == 0 ? "No day is missing." : Quantity.of(missing, "day") + " missing.");
  }

  private static String text(double value, String unit) {
    return unit.isEmpty() ? PageText.whole(value) : PageText.percent(value);
  }

  private static int last(double[] values) {
    int last = values.length - 1;
    while (Double.isNaN(values[last])) {
      last--;
    }
    return last;
  }

  /** Four days, evenly spaced from the first to the last. */
  private static List<String> days(Window span) {
    long steps = span.days() - 1;
    return LongStream.rangeClosed(0, 3)
        .mapToObj(n -> PageText.shortDay(span.start().plusDays(Math.round(n * steps / 3.0))))
        .toList();
  }

  /** From half a day before the first missing to half a day after the last, within the box. */
  private static List<int[]> gaps(double[] values) {
    int width = Line.width(values.length);
    return Line.gaps(values).stream()
        .map(
            gap -> {
              int from = Math.max(0, gap[0] * Line.STEP - Line.STEP / 2);
              int to = Math.min(width, gap[1] * Line.STEP + Line.STEP / 2);
              return new int[] {from, to - from};
            })
        .toList();
  }
}
