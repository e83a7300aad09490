package dev.socialmetrics.insight.channel;

import dev.socialmetrics.insight.anomaly.AnomalyRule;
import dev.socialmetrics.insight.forecast.ForecastKind;
import dev.socialmetrics.insight.series.Measure;
import dev.socialmetrics.metric.window.WindowMetric;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A metric that is looked at day by day.
 *
 * @param rule when a day of it is news
 * @param forecast how it is looked ahead at; empty where it is not
 */
public record ObservedMetric(
    WindowMetric metric, AnomalyRule rule, Optional<ForecastKind> forecast) {
  private static final double NONE = Double.NEGATIVE_INFINITY;

  private static final List<ObservedMetric> ALL =
      List.of(
          of("followers", new AnomalyRule(Measure.CHANGE, NONE, 20), ForecastKind.STOCK),
          of("reach", new AnomalyRule(Measure.COUNT, 10, 100), ForecastKind.FLOW),
          of("impressions", new AnomalyRule(Measure.COUNT, 10, 100), ForecastKind.FLOW),
          of("video_views", new AnomalyRule(Measure.COUNT, 10, 100), ForecastKind.FLOW),
          of("engagements", new AnomalyRule(Measure.COUNT, 10, 20), ForecastKind.FLOW),
          new ObservedMetric(
              find("engagement_rate"), new AnomalyRule(Measure.RATE, 0, 0.5), Optional.empty()));

  public ObservedMetric {
    Objects.requireNonNull(metric);
    Objects.requireNonNull(rule);
    Objects.requireNonNull(forecast);
  }

  /** All, in the order in which they are told. */
  public static List<ObservedMetric> all() {
    return ALL;
  }

  private static ObservedMetric of(String name, AnomalyRule rule, ForecastKind forecast) {
    return new ObservedMetric(find(name), rule, Optional.of(forecast));
  }

  private static WindowMetric find(String name) {
    return WindowMetric.find(name).orElseThrow();
  }
}
