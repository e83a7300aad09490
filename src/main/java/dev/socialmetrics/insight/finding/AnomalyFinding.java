package dev.socialmetrics.insight.finding;

import dev.socialmetrics.insight.annotation.Annotation;
import dev.socialmetrics.insight.anomaly.Anomaly;
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
}
