package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Aggregation;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.Quotient;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.WindowEngagement;
import java.math.BigDecimal;
import java.util.Optional;

/** The engagement rate of several days, of one basis: the ratio of the sums or the daily mean. */
final class WindowRate {
  private WindowRate() {}

  /**
   * @param days of the window, of one account or of several
   * @param within the basis to stay in; empty means the one that most days have
   */
  static WindowValue of(
      WindowMetric metric, RatedDays days, Window window, long expected, Optional<Basis> within) {
    WindowEngagement engagement =
        within.map(basis -> days.engagement().within(basis)).orElse(days.engagement());
    Quotient rate =
        metric.aggregation() == Aggregation.MEAN ? engagement.average() : engagement.weighted();
    return new WindowValue(
        window,
        rate.value().stream().mapToObj(BigDecimal::valueOf).findFirst(),
        engagement.days() == 0
            ? Optional.of(days.noRate().orElse(Reason.MISSING_INPUT))
            : rate.reason(),
        engagement.days(),
        expected,
        engagement.basis(),
        engagement.denominator().map(BigDecimal::new),
        Optional.empty());
  }
}
