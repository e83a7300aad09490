package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Whole numbers of several days: their sum, mean or maximum. Exact, however large. */
final class WindowCount {
  private WindowCount() {}

  /**
   * @param days whole stretches of the window
   */
  static WindowValue of(WindowMetric metric, List<Stretch> days, Window window) {
    Tally tally = new Tally();
    days.forEach(day -> day.addTo(tally, metric));
    boolean known = tally.days() > 0;
    return new WindowValue(
        window,
        known ? Optional.of(together(metric, tally)) : Optional.empty(),
        known ? Optional.empty() : Optional.of(Reason.MISSING_INPUT),
        tally.days(),
        window.days(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static BigDecimal together(WindowMetric metric, Tally tally) {
    return switch (metric.aggregation()) {
      case SUM, PERSON_DAYS -> new BigDecimal(tally.sum());
      case MEAN -> tally.mean();
      case MAXIMUM -> new BigDecimal(tally.largest());
      case LAST, RATIO_OF_SUMS, NONE ->
          throw new IllegalArgumentException(metric.name() + " is not made of counts");
    };
  }
}
