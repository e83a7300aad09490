package dev.socialmetrics.alert;

import dev.socialmetrics.metric.Rounding;
import dev.socialmetrics.metric.window.WindowMetric;
import java.math.BigDecimal;

/** The figure of an alert, with the places that reports print its metric with. */
final class AlertFigure {
  private AlertFigure() {}

  /** Two places of a rate, none of what is counted; half up. */
  static BigDecimal of(WindowMetric metric, BigDecimal value) {
    return Rounding.of(value, metric.isRate() ? Rounding.PLACES : 0);
  }

  /** The same of a number that was computed. */
  static BigDecimal of(WindowMetric metric, double value) {
    return of(metric, BigDecimal.valueOf(value));
  }
}
