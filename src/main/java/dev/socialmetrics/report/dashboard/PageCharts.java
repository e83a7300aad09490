package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.DailySeries;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.report.chart.Bounds;
import dev.socialmetrics.report.chart.Line;
import dev.socialmetrics.report.chart.Ticks;
import dev.socialmetrics.report.figure.Quantity;
import dev.socialmetrics.report.page.Chart;
import dev.socialmetrics.report.page.Spark;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Values per day, drawn. */
final class PageCharts {
  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

  /** Units that a line spans: finer than what can be seen, and few digits. */
  private static final int FINE = 200;

  private static final int MOST = 1_000_000;
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
   */
  static Chart chart(
      String id,
      String title,
      WindowMetric metric,
      DailySeries series,
      Window band,
      boolean single) {
    Window span = series.span();
    double[] values = values(series, day -> true);
    double[] whole = single ? values : values(series, series::isWhole);
    String unit = metric.isRate() ? "\u00a0%" : "";
    Optional<Bounds> found = Bounds.of(values);
    if (found.isEmpty()) {
      return Chart.empty(
          title, "Nothing to draw: no day from " + PageText.window(span) + " has this figure.");
    }
    Ticks ticks = ticks(metric, found.get());
    int height = height(ticks, found.get());
    List<BigDecimal> fromTop = new ArrayList<>(ticks.values());
    Collections.reverse(fromTop);
    int steps = fromTop.size() - 1;
    return new Chart(
        id,
        title,
        now(span, values, unit),
        description(span, values, found.get(), unit),
        Line.width(values.length),
        height,
        fromTop.stream().map(tick -> PageText.compact(tick) + unit).toList(),
        IntStream.rangeClosed(0, steps).mapToObj(n -> n * height / steps).toList(),
        days(span),
        (int) (band.start().toEpochDay() - span.start().toEpochDay()) * Line.STEP,
        gaps(values),
        Line.of(values, ticks.foot(), ticks.head(), height),
        Line.of(whole, ticks.foot(), ticks.head(), height),
        !metric.isStock(),
        "");
  }

  private static Ticks ticks(WindowMetric metric, Bounds found) {
    Bounds bounds = metric.isStock() ? found : found.withZero();
    return Ticks.holding(bounds.low(), bounds.high(), metric.isRate() ? HUNDREDTH : BigDecimal.ONE);
  }

  /** So many units that the line itself spans {@link #FINE} of them, whatever its axis. */
  private static int height(Ticks ticks, Bounds found) {
    double share = (found.high() - found.low()) / (ticks.head() - ticks.foot());
    return share <= 0 ? FINE : (int) Math.min(MOST, Math.round(FINE / share));
  }

  /**
   * The line of a chart once more, as a small one: it fills its box, whatever the chart's axis.
   *
   * @param id of the chart
   */
  static Spark spark(String id, WindowMetric metric, DailySeries series, String title) {
    double[] values = values(series, day -> true);
    Bounds found = Bounds.of(values).orElseThrow();
    Ticks ticks = ticks(metric, found);
    int height = height(ticks, found);
    int top = Line.y(found.high(), ticks.foot(), ticks.head(), height);
    int span = Line.y(found.low(), ticks.foot(), ticks.head(), height) - top;
    int room = Math.max(ROOM, span * ROOM / FINE);
    return new Spark(
        id,
        Line.of(values, ticks.foot(), ticks.head(), height),
        top - room,
        Line.width(values.length),
        span + 2 * room,
        title);
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
    return unit.isEmpty()
        ? PageText.decimal(BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP))
        : PageText.percent(value);
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
