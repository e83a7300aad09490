package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Aggregation;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.EngagementDay;
import dev.socialmetrics.metric.Quotient;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.WindowEngagement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The engagement rate of several days, of one basis: the ratio of the sums or the daily mean. */
final class WindowRate {
  private WindowRate() {}

  /**
   * @param days whole stretches of the window, of one account or of several
   * @param within the basis to stay in; empty means the one that most days have
   */
  static WindowValue of(
      WindowMetric metric,
      List<Stretch> days,
      Window window,
      long expected,
      Optional<Basis> within) {
    WindowEngagement engagement = WindowEngagement.of(rated(days, within));
    Quotient rate =
        metric.aggregation() == Aggregation.MEAN ? engagement.average() : engagement.weighted();
    return new WindowValue(
        window,
        rate.value().stream().mapToObj(BigDecimal::valueOf).findFirst(),
        engagement.days() == 0 ? Optional.of(whyNone(days)) : rate.reason(),
        engagement.days(),
        expected,
        engagement.basis(),
        Optional.empty());
  }

  private static List<EngagementDay> rated(List<Stretch> days, Optional<Basis> within) {
    Stream<EngagementDay> rated = days.stream().flatMap(day -> day.engagement().stream());
    return rated.filter(day -> within.map(day.basis()::equals).orElse(true)).toList();
  }

  /** Nobody reached, or nothing shown, says more than that something is not known. */
  private static Reason whyNone(List<Stretch> days) {
    return days.stream()
        .flatMap(day -> day.whyNoRate().stream())
        .filter(reason -> reason != Reason.MISSING_INPUT)
        .sorted()
        .findFirst()
        .orElse(Reason.MISSING_INPUT);
  }
}
