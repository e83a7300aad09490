package dev.socialmetrics.insight.finding;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.annotation.Annotation;
import dev.socialmetrics.insight.anomaly.Anomaly;
import dev.socialmetrics.insight.anomaly.AnomalyKind;
import java.util.Objects;
import java.util.Optional;

/**
 * An unusual day of a metric of a channel.
 *
 * @param provisional whether the platform may still count the day
 * @param annotation what people noted of the day: it is explained, and raises nothing
 */
public record AnomalyFinding(
    FindingId id, Anomaly anomaly, boolean provisional, Optional<Annotation> annotation)
    implements Finding {
  public AnomalyFinding {
    Objects.requireNonNull(id);
    Objects.requireNonNull(anomaly);
    Objects.requireNonNull(annotation);
  }

  /** Whether a day of it is within the window: of a hole any of those that are missing. */
  boolean reachesInto(Window window) {
    long days = anomaly.kind() == AnomalyKind.HOLE ? (long) anomaly.value() : 1;
    return !anomaly.day().isAfter(window.end())
        && !anomaly.day().plusDays(days - 1).isBefore(window.start());
  }
}
