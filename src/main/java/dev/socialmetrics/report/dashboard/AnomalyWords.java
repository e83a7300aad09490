package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.insight.anomaly.Anomaly;
import dev.socialmetrics.metric.window.WindowMetric;

/** An unusual day in a few words. */
final class AnomalyWords {
  private AnomalyWords() {}

  /** {@code 12,345; usual are 4,000 to 6,100}. */
  static String of(WindowMetric metric, Anomaly anomaly) {
    return switch (anomaly.kind()) {
      case SPIKE, DROP -> value(metric, anomaly) + usual(metric, anomaly);
      case LEVEL ->
          "from here on another level, about " + value(metric, anomaly) + usual(metric, anomaly);
      case STOCK_FLOW -> "values only ever grow: totals in the place of daily values?";
      case HOLE -> "days are missing";
    };
  }

  private static String value(WindowMetric metric, Anomaly anomaly) {
    String value = text(metric, anomaly.value());
    return metric.isStock() ? (anomaly.value() < 0 ? value : "+" + value) + " in a day" : value;
  }

  private static String usual(WindowMetric metric, Anomaly anomaly) {
    return "; usual are " + text(metric, anomaly.low()) + " to " + text(metric, anomaly.high());
  }

  private static String text(WindowMetric metric, double value) {
    return metric.isRate() ? PageText.percent(value) : PageText.whole(value);
  }
}
