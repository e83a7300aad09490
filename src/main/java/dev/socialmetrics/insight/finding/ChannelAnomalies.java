package dev.socialmetrics.insight.finding;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.annotation.Annotations;
import dev.socialmetrics.insight.anomaly.Anomaly;
import dev.socialmetrics.insight.anomaly.AnomalyScan;
import dev.socialmetrics.insight.anomaly.Holes;
import dev.socialmetrics.insight.channel.ChannelSeries;
import dev.socialmetrics.insight.channel.Finality;
import dev.socialmetrics.insight.channel.ObservedMetric;
import dev.socialmetrics.insight.series.MetricDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The unusual days of a channel. */
public final class ChannelAnomalies {
  /** What is missing in a hole, in the place of a metric's name. */
  public static final String DAYS = "days";

  private static final Comparator<AnomalyFinding> ORDER =
      Comparator.comparing((AnomalyFinding finding) -> finding.anomaly().day())
          .thenComparing(finding -> finding.id().toString());

  private final Channel channel;
  private final ChannelSeries series;
  private final LocalDate latest;
  private final Annotations annotations;

  /**
   * @param latest its latest day, on which the series ends
   */
  public ChannelAnomalies(
      Channel channel, ChannelSeries series, LocalDate latest, Annotations annotations) {
    this.channel = channel;
    this.series = series;
    this.latest = latest;
    this.annotations = annotations;
  }

  /** Those within the window, oldest first. */
  public List<AnomalyFinding> within(Window window) {
    List<AnomalyFinding> findings = new ArrayList<>();
    for (ObservedMetric observed : ObservedMetric.all()) {
      MetricDays values = values(observed);
      AnomalyScan.of(observed.rule(), values, window, day -> annotations.startsAnew(channel, day))
          .forEach(anomaly -> findings.add(finding(observed.metric().name(), anomaly)));
    }
    Holes.of(series.days(), series::latestBefore, window.start()).stream()
        .map(Anomaly::ofHole)
        .filter(anomaly -> !anomaly.day().isAfter(window.end()))
        .forEach(anomaly -> findings.add(finding(DAYS, anomaly)));
    findings.sort(ORDER);
    return findings;
  }

  /** With so many earlier days that they say since when daily values are in doubt. */
  private MetricDays values(ObservedMetric observed) {
    MetricDays values = series.compared(observed);
    Optional<ChannelSeries> longer = Optional.of(series);
    while (longer.isPresent() && AnomalyScan.mayBeginEarlier(observed.rule(), values)) {
      longer = longer.flatMap(ChannelSeries::longer);
      values = longer.map(more -> more.compared(observed)).orElse(values);
    }
    return values;
  }

  private AnomalyFinding finding(String metric, Anomaly anomaly) {
    return new AnomalyFinding(
        FindingId.ofAnomaly(channel, metric, anomaly.day()),
        anomaly,
        Finality.isProvisional(channel.platform(), anomaly.day(), latest),
        annotations.on(channel, anomaly.day()));
  }
}
