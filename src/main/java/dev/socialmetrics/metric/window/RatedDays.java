package dev.socialmetrics.metric.window;

import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.WindowEngagement;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The engagement of the days of one window, of one channel or of several together.
 *
 * @param noRate why days have no rate, where that is more than that something is not known: the
 *     reach was 0, or nothing was shown
 */
record RatedDays(WindowEngagement engagement, Optional<Reason> noRate) {
  static RatedDays of(List<DaySpan> days) {
    return new RatedDays(
        WindowEngagement.of(days.stream().flatMap(day -> day.engagement().stream()).toList()),
        days.stream()
            .flatMap(day -> day.whyNoRate().stream())
            .filter(reason -> reason != Reason.MISSING_INPUT)
            .min(Comparator.naturalOrder()));
  }

  static RatedDays together(Collection<RatedDays> parts) {
    return new RatedDays(
        WindowEngagement.together(parts.stream().map(RatedDays::engagement).toList()),
        parts.stream().flatMap(part -> part.noRate.stream()).min(Comparator.naturalOrder()));
  }

  /** Whether a day has a rate of that basis; false where it is empty. */
  boolean has(Optional<Basis> basis) {
    return basis.map(engagement::has).orElse(false);
  }
}
