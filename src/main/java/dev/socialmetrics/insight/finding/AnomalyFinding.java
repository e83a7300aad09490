package dev.socialmetrics.insight.finding;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.annotation.Annotation;
import dev.socialmetrics.insight.anomaly.Anomaly;
import dev.socialmetrics.insight.anomaly.AnomalyKind;
import java.time.LocalDate;
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

  /**
   * Whether a day of it is within the window: of a hole any of those that are missing, of a running
   * total any of it, of a level its first.
   */
  public boolean reachesInto(Window window) {
    LocalDate last = anomaly.kind() == AnomalyKind.LEVEL ? anomaly.day() : anomaly.last();
    return !anomaly.day().isAfter(window.end()) && !last.isBefore(window.start());
  }

  /** Whether it becomes news within the window: a level when its first week is over. */
  public boolean isNewWithin(Window window) {
    return anomaly.kind() == AnomalyKind.LEVEL
        ? window.contains(anomaly.last())
        : reachesInto(window);
  }
}
