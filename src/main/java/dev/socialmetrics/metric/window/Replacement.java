package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Basis;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A figure that a platform has put in the place of another one and that counts otherwise: the two
 * are kept apart and never compared. Source: src/docs/metrics.md.
 */
public enum Replacement {
  /** Meta's views count repeats; they are a quarter to a half more than its impressions were. */
  VIEWS_FOR_IMPRESSIONS(
      Set.of("facebook", "instagram"),
      "impressions",
      Basis.IMPRESSIONS,
      "video_views",
      Basis.VIEWS);

  private final Set<String> platforms;
  private final WindowMetric former;
  private final Basis formerBasis;
  private final WindowMetric present;
  private final Basis presentBasis;

  Replacement(
      Set<String> platforms, String former, Basis formerBasis, String present, Basis presentBasis) {
    this.platforms = platforms;
    this.former = WindowMetric.find(former).orElseThrow();
    this.formerBasis = formerBasis;
    this.present = WindowMetric.find(present).orElseThrow();
    this.presentBasis = presentBasis;
  }

  /** That of which the metric is one of the two figures, on some platform. */
  public static Optional<Replacement> of(WindowMetric metric) {
    return Arrays.stream(values()).filter(one -> one.isAbout(metric)).findFirst();
  }

  /** The figure that was there before. */
  public WindowMetric former() {
    return former;
  }

  /** The one in its place. */
  public WindowMetric present() {
    return present;
  }

  /**
   * Whether the earlier window has the former figure and the later one the present one, so that
   * there is nothing to compare the metric with.
   *
   * @param basis of a rate in the later window
   */
  static boolean parts(DailyRows rows, WindowMetric metric, Period period, Optional<Basis> basis) {
    return Arrays.stream(values())
        .filter(one -> one.platforms.contains(rows.platform().key()))
        .filter(one -> metric.isRate() ? one.isBasis(basis, rows, period) : one.isAbout(metric))
        .anyMatch(one -> one.isBetween(rows, period));
  }

  private boolean isAbout(WindowMetric metric) {
    return metric.equals(former) || metric.equals(present);
  }

  private boolean isBasis(Optional<Basis> basis, DailyRows rows, Period period) {
    return basis.equals(Optional.of(presentBasis))
        && rows.rated(period.previous()).has(Optional.of(formerBasis));
  }

  private boolean isBetween(DailyRows rows, Period period) {
    List<DaySpan> before = rows.within(period.previous());
    List<DaySpan> after = rows.within(period.window());
    return before.stream().anyMatch(day -> day.knows(former))
        && after.stream().anyMatch(day -> day.knows(present))
        && isWithin(Stream.concat(before.stream(), after.stream()).toList());
  }

  /** Whether the present figure takes the place of the former one on a day of the span. */
  public boolean isWithin(DailyRows rows, Window span) {
    return platforms.contains(rows.platform().key()) && isWithin(rows.within(span));
  }

  /**
   * Whether the days of the former figure begin and end before those of the present one. Where both
   * are stated side by side from the first day, or to the last, neither took the other's place.
   */
  private boolean isWithin(List<DaySpan> days) {
    return known(days, former).findAny().isPresent()
        && known(days, present).findAny().isPresent()
        && first(days, former).isBefore(first(days, present))
        && last(days, former).isBefore(last(days, present));
  }

  private static LocalDate first(List<DaySpan> days, WindowMetric metric) {
    return known(days, metric).map(DaySpan::day).min(Comparator.naturalOrder()).orElseThrow();
  }

  private static LocalDate last(List<DaySpan> days, WindowMetric metric) {
    return known(days, metric).map(DaySpan::lastDay).max(Comparator.naturalOrder()).orElseThrow();
  }

  private static Stream<DaySpan> known(List<DaySpan> days, WindowMetric metric) {
    return days.stream().filter(day -> day.knows(metric));
  }
}
