package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.insight.channel.Outlook;
import dev.socialmetrics.insight.forecast.DaysAhead;
import dev.socialmetrics.insight.forecast.Forecast;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.report.page.ChartAhead;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/** What to expect of a metric, drawn behind the line of its days. */
final class DrawnAhead {
  /** An interval may take so much of a chart's height beyond its line, in that of its line. */
  private static final double ROOM = 0.5;

  private DrawnAhead() {}

  /** The values that a chart has to have room for: those of the line, and what is likely. */
  static double[] withRoom(double[] values, DaysAhead ahead) {
    double low = Arrays.stream(values).filter(value -> !Double.isNaN(value)).min().orElse(0);
    double high = Arrays.stream(values).filter(value -> !Double.isNaN(value)).max().orElse(0);
    double room = Math.max(high - low, Math.abs(high) / 100) * ROOM;
    DoubleStream likely =
        DoubleStream.concat(
            Arrays.stream(ahead.values()),
            DoubleStream.concat(Arrays.stream(ahead.low()), Arrays.stream(ahead.high())));
    return DoubleStream.concat(
            Arrays.stream(values),
            likely.map(value -> Math.max(low - room, Math.min(high + room, value))))
        .toArray();
  }

  /**
   * @param latest the value of the day before the first of them
   */
  static ChartAhead of(WindowMetric metric, Outlook outlook, double latest, ChartScale scale) {
    DaysAhead ahead = outlook.days();
    LocalDate from = ahead.first().minusDays(1);
    String start = "M" + scale.x(from) + " " + scale.within(latest);
    StringBuilder line = new StringBuilder(start).append("L");
    StringBuilder there = new StringBuilder(start).append("L");
    StringBuilder back = new StringBuilder();
    for (int n = 0; n < ahead.days(); n++) {
      int x = scale.x(ahead.first().plusDays(n));
      line.append(n == 0 ? "" : " ").append(x).append(" ").append(scale.within(ahead.values()[n]));
      if (ahead.hasIntervals()) {
        there.append(n == 0 ? "" : " ").append(x).append(" ").append(scale.within(ahead.high()[n]));
        back.insert(0, " " + x + " " + scale.within(ahead.low()[n]));
      }
    }
    return new ChartAhead(
        ahead.hasIntervals() ? there.toString() + back + "z" : "",
        line.toString(),
        words(metric, outlook.forecasts().get(0)));
  }

  private static String words(WindowMetric metric, Forecast week) {
    String when =
        metric.isStock()
            ? "Expected on " + PageText.shortDay(week.date())
            : "Expected in the next " + week.days() + " days";
    return when
        + ": "
        + PageText.whole(week.value())
        + week.likely()
            .map(
                range ->
                    " (80\u00a0%: "
                        + PageText.whole(range.low())
                        + " to "
                        + PageText.whole(range.high())
                        + ")")
            .orElse(", too few days to say how sure that is");
  }
}
