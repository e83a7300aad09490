package dev.socialmetrics.insight.finding;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.annotation.Annotations;
import dev.socialmetrics.insight.anomaly.AnomalyScan;
import dev.socialmetrics.insight.channel.ChannelSeries;
import dev.socialmetrics.insight.channel.ObservedMetric;
import dev.socialmetrics.insight.channel.Outlook;
import dev.socialmetrics.insight.forecast.Forecaster;
import dev.socialmetrics.insight.series.MetricDays;
import dev.socialmetrics.metric.Freshness;
import dev.socialmetrics.metric.Reason;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the days of a channel say as of its own latest one.
 *
 * @param unusual unusual days, oldest first
 * @param outlooks by metric, of those with recent days and history enough
 * @param withoutOutlook why the others have none
 * @param canBeUnusual whether so many latest days of any metric are known that one can be unusual
 */
public record ChannelInsight(
    Channel channel,
    LocalDate latest,
    List<AnomalyFinding> unusual,
    Map<ObservedMetric, Outlook> outlooks,
    Map<ObservedMetric, Reason> withoutOutlook,
    boolean canBeUnusual) {
  public ChannelInsight {
    Objects.requireNonNull(channel);
    Objects.requireNonNull(latest);
    unusual = List.copyOf(unusual);
    outlooks = Map.copyOf(outlooks);
    withoutOutlook = Map.copyOf(withoutOutlook);
  }

  /**
   * @param series ends on the latest day, and begins early enough to say what is unusual
   * @param days up to the latest one that unusual ones are looked for in
   */
  public static ChannelInsight of(
      Channel channel, LocalDate latest, ChannelSeries series, int days, Annotations annotations) {
    Map<ObservedMetric, Outlook> outlooks = new LinkedHashMap<>();
    Map<ObservedMetric, Reason> without = new LinkedHashMap<>();
    for (ObservedMetric observed : ObservedMetric.all()) {
      MetricDays values = series.latestValues(observed);
      if (isStale(values, latest)) {
        without.put(observed, Reason.STALE);
      } else {
        observed
            .forecast()
            .flatMap(kind -> Forecaster.of(kind, values))
            .ifPresentOrElse(
                forecaster -> outlooks.put(observed, Outlook.of(forecaster)),
                () -> without.put(observed, Reason.NOT_ENOUGH_HISTORY));
      }
    }
    return new ChannelInsight(
        channel,
        latest,
        new ChannelAnomalies(channel, series, latest, annotations)
            .within(Window.endingOn(latest, days)),
        outlooks,
        without,
        ObservedMetric.all().stream().map(series::latestValues).anyMatch(AnomalyScan::canTell));
  }

  /** The channel has recent days, and this metric is no longer among them. */
  private static boolean isStale(MetricDays values, LocalDate latest) {
    int last = values.latestKnown();
    return last >= 0 && Freshness.isStale(values.day(last), latest);
  }

  /**
   * Unusual days within a window, and holes that reach into it; oldest first.
   *
   * @param window ends on the latest day, and begins no earlier than the days looked at
   */
  public Stream<AnomalyFinding> unusualWithin(Window window) {
    return unusual.stream().filter(finding -> finding.reachesInto(window));
  }
}
