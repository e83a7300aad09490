package dev.socialmetrics.insight.anomaly;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.series.Measure;
import dev.socialmetrics.insight.series.MetricDays;
import java.util.Optional;

/** Counts of a day that never fall: an export of totals so far in the place of daily values. */
final class RunningTotal {
  private static final int DAYS = 28;

  /** Of these days so many are higher than the one before. */
  private static final int LEAST_RISES = 20;

  private RunningTotal() {}

  /**
   * The suspicion, from the first day on from which they never fell: it stays the same while they
   * do not; empty for what is no count of a day.
   */
  static Optional<Anomaly> find(Measure measure, MetricDays values) {
    int last = values.latestKnown();
    return measure == Measure.COUNT && last >= 0 && isTotal(values, last)
        ? Optional.of(suspicion(values, last))
        : Optional.empty();
  }

  private static boolean isTotal(MetricDays values, int last) {
    int seen = 0;
    int rises = 0;
    double later = values.at(last);
    for (int n = last - 1; n >= 0 && seen < DAYS; n--) {
      if (values.isKnown(n)) {
        if (values.at(n) > later) {
          return false;
        }
        rises += values.at(n) < later ? 1 : 0;
        later = values.at(n);
        seen++;
      }
    }
    return seen == DAYS && rises >= LEAST_RISES;
  }

  /** From the day on from which they never fell. */
  private static Anomaly suspicion(MetricDays values, int last) {
    int first = last;
    for (int n = last - 1; n >= 0 && !(values.at(n) > values.at(first)); n--) {
      first = values.isKnown(n) ? n : first;
    }
    return Anomaly.ofTotal(new Window(values.day(first), values.day(last)), values.at(last));
  }
}
