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
  static WindowValue of(WindowMetric metric, List<DaySpan> days, Window window) {
    Accumulator accumulator = new Accumulator();
    days.forEach(day -> day.addTo(accumulator, metric));
    boolean known = accumulator.days() > 0;
    return new WindowValue(
        window,
        known ? Optional.of(together(metric, accumulator)) : Optional.empty(),
        known ? Optional.empty() : Optional.of(Reason.MISSING_INPUT),
        accumulator.days(),
        window.days(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static BigDecimal together(WindowMetric metric, Accumulator accumulator) {
    return switch (metric.aggregation()) {
      case SUM, PERSON_DAYS -> new BigDecimal(accumulator.sum());
      case MEAN -> accumulator.mean();
      case MAXIMUM -> new BigDecimal(accumulator.largest());
      case LAST, RATIO_OF_SUMS, NONE ->
          throw new IllegalArgumentException(metric.name() + " is not made of counts");
    };
  }
}
