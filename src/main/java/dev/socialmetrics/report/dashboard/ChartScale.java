package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.report.chart.Bounds;
import dev.socialmetrics.report.chart.Line;
import dev.socialmetrics.report.chart.Ticks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where days and values lie in a chart's box, in whole units.
 *
 * @param start the first day
 * @param ticks the axis of values
 * @param height of the box
 */
record ChartScale(LocalDate start, Ticks ticks, int height) {
  /** Units that a line spans: finer than what can be seen, and few digits. */
  static final int FINE = 200;

  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
  private static final int MOST = 1_000_000;

  static ChartScale of(WindowMetric metric, Window span, Bounds found) {
    Bounds bounds = metric.isStock() ? found : found.withZero();
    Ticks ticks =
        Ticks.holding(bounds.low(), bounds.high(), metric.isRate() ? HUNDREDTH : BigDecimal.ONE);
    return new ChartScale(span.start(), ticks, height(ticks, found));
  }

  /** So many units that the line itself spans {@link #FINE} of them, whatever its axis. */
  private static int height(Ticks ticks, Bounds found) {
    double share = (found.high() - found.low()) / (ticks.head() - ticks.foot());
    return share <= 0 ? FINE : (int) Math.min(MOST, Math.round(FINE / share));
  }

  int x(LocalDate day) {
    return (int) (day.toEpochDay() - start.toEpochDay()) * Line.STEP;
  }

  int y(double value) {
    return Line.y(value, ticks.foot(), ticks.head(), height);
  }

  /** The same, no higher than the head and no lower than the foot. */
  int within(double value) {
    return Math.max(0, Math.min(height, y(value)));
  }

  Line line(double[] values) {
    return Line.of(values, ticks.foot(), ticks.head(), height);
  }

  /** Labels of the gridlines, from the top. */
  List<String> labels(String unit) {
    List<BigDecimal> fromTop = new ArrayList<>(ticks.values());
    Collections.reverse(fromTop);
    return fromTop.stream().map(tick -> PageText.compact(tick) + unit).toList();
  }

  /** Their heights, from the top. */
  List<Integer> gridlines() {
    int steps = ticks.values().size() - 1;
    return IntStream.rangeClosed(0, steps).mapToObj(n -> n * height / steps).toList();
  }
}
