package dev.socialmetrics.alert;

import dev.socialmetrics.domain.Alert;
import java.util.Comparator;

/**
 * An alert, and how bad it is beside the others of its rule.
 *
 * @param weight 0 or more, in a unit of the rule's kind: the more, the worse
 */
record FoundAlert(Alert alert, double weight) {
  /** The most urgent first, of each rule the worst. */
  static final Comparator<FoundAlert> ORDER =
      Comparator.comparing((FoundAlert found) -> found.alert().severity())
          .thenComparing(found -> found.alert().rule())
          .thenComparingDouble(found -> -found.weight())
          .thenComparing(found -> found.alert(), Alert.ORDER);

  /** Weighed by how far its figure is from what it was compared with. */
  static FoundAlert of(Alert alert) {
    return new FoundAlert(alert, weight(alert));
  }

  private static double weight(Alert alert) {
    double figure = alert.figure().map(Number::doubleValue).orElse(0.0);
    double previous = alert.previous().map(Number::doubleValue).orElse(0.0);
    double distance = Math.abs(figure - previous);
    return switch (alert.kind()) {
      case CHANGE, FOLLOWER_DROP, LOW_ENGAGEMENT, GOAL -> distance / Math.abs(previous);
      case STALE_DATA, LOW_ROI, ANOMALY, FAILED_RUN -> distance;
    };
  }
}
