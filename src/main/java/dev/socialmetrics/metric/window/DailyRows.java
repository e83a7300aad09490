package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.Freshness;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.Stock;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The daily rows of one account on one platform, and its folded months; and what any metric is over
 * any window of them. Their order does not matter. Immutable.
 */
public final class DailyRows {
  private static final Column FOLLOWERS = Kind.DAILY.column("followers");

  private final Platform platform;
  private final List<DaySpan> days;
  private final List<MonthlyRollup> months;
  private final Optional<LocalDate> latestDay;
  private final Map<Window, RatedDays> rated = new ConcurrentHashMap<>();

  private DailyRows(Platform platform, CompactDays rows, Collection<MonthlyRollup> months) {
    this.platform = platform;
    this.days =
        months.isEmpty()
            ? Collections.unmodifiableList(rows)
            : Stream.<DaySpan>concat(rows.stream(), months.stream())
                .sorted(Comparator.comparing(DaySpan::day))
                .toList();
    this.months = List.copyOf(months);
    this.latestDay = days.stream().map(DaySpan::lastDay).max(Comparator.naturalOrder());
  }

  /**
   * @param platform that they are of
   * @param rows of kind {@link Kind#DAILY}, one a day; for a stock also the three days before a
   *     window's end, from which it may be carried forward
   * @param months whose days are not among the rows
   */
  public static DailyRows of(
      Platform platform, Collection<Observation> rows, Collection<MonthlyRollup> months) {
    return new DailyRows(platform, CompactDays.of(rows), months);
  }

  /** No day at all. */
  public static DailyRows none(Platform platform) {
    return of(platform, List.of(), List.of());
  }

  /** The metric over the window, taken together as it declares. */
  public WindowValue value(WindowMetric metric, Window window) {
    return value(metric, window, Optional.empty());
  }

  /**
   * The metric over both windows, rates within the basis of the later one; and its change. A
   * channel that is stale on the period's day is not compared: {@link Reason#STALE}. A period that
   * is not over has the days that have gone by. Nor is a figure with the one that the platform has
   * replaced by it: {@link Reason#DEFINITION_CHANGED}.
   */
  public Change change(WindowMetric metric, Period period) {
    return change(metric, period, Optional.empty());
  }

  /**
   * @param within the basis of a rate; empty means the one that most days of the window have
   */
  Change change(WindowMetric metric, Period period, Optional<Basis> within) {
    WindowValue current = value(metric, period.elapsed(), within);
    WindowValue previous = value(metric, period.previous(), current.basis());
    if (isStaleOn(period.asOf())) {
      return Change.absent(current, previous, Reason.STALE);
    }
    Change change = Change.of(metric, current, previous);
    return change.isUnknown() && Replacement.parts(this, metric, period, current.basis())
        ? Change.absent(current, previous, Reason.DEFINITION_CHANGED)
        : change;
  }

  Platform platform() {
    return platform;
  }

  /** Whether the latest of these days is stale on that day, or there is none: {@link Freshness}. */
  public boolean isStaleOn(LocalDate day) {
    return latestDay.map(latest -> Freshness.isStale(latest, day)).orElse(true);
  }

  /** The latest day that has a row; empty where there is none. */
  public Optional<LocalDate> latestDay() {
    return latestDay;
  }

  /** How many days of the window have a row, whatever it knows. */
  public long daysWithin(Window window) {
    long count = within(window).stream().mapToLong(DaySpan::days).sum();
    for (MonthlyRollup month : months) {
      count += month.isCutBy(window) ? month.daysWithin(window) : 0;
    }
    return count;
  }

  /** Which days of the span have a row, whatever it knows: of its first day at 0. */
  public BitSet presence(Window span) {
    Stream<LocalDate> single = days.stream().filter(DailyRow.class::isInstance).map(DaySpan::day);
    BitSet present = new BitSet();
    Stream.concat(single, months.stream().flatMap(MonthlyRollup::listDays))
        .filter(span::contains)
        .forEach(day -> present.set((int) (day.toEpochDay() - span.start().toEpochDay())));
    return present;
  }

  /**
   * Whether a part of a folded month lies in the window: nothing that is made of its days is known
   * then.
   */
  public boolean isCutBy(Window window) {
    return months.stream().anyMatch(month -> month.isCutBy(window));
  }

  /** The followers of a day, carried forward as a stock is. */
  public Optional<Stock> followersAt(LocalDate day) {
    return hidesFollowersAt(day) ? Optional.empty() : Stock.find(this::followersOn, day);
  }

  /** The followers that are stated for a day. */
  private Optional<Long> followersOn(LocalDate day) {
    int place = firstFrom(day);
    if (place < days.size() && days.get(place) instanceof DailyRow row && row.day().equals(day)) {
      return row.count(FOLLOWERS);
    }
    return months.stream()
        .flatMap(month -> month.count(FOLLOWERS).stream())
        .filter(count -> count.last().orElseThrow().equals(day))
        .map(RolledUpCount::value)
        .findFirst();
  }

  /** Whether the followers of a day may have been known before its month was folded. */
  public boolean hidesFollowersAt(LocalDate day) {
    Window carried = Window.endingOn(day, Stock.MAX_CARRIED_DAYS + 1);
    return months.stream()
        .filter(month -> month.daysWithin(carried) > 0)
        .flatMap(month -> month.count(FOLLOWERS).stream())
        .anyMatch(count -> count.last().orElseThrow().isAfter(day));
  }

  /** Whether any day knows the metric. */
  public boolean knows(WindowMetric metric) {
    return days.stream().anyMatch(day -> day.knows(metric));
  }

  /**
   * Whether any day of the two windows knows the metric; a stock may also be carried into them from
   * days before.
   */
  public boolean knows(WindowMetric metric, Period period) {
    return metric.isStock()
        ? knows(metric)
        : days.stream().anyMatch(day -> isOf(period, day) && day.knows(metric));
  }

  private static boolean isOf(Period period, DaySpan day) {
    return day.daysWithin(period.window()) > 0 || day.daysWithin(period.previous()) > 0;
  }

  /**
   * The same of days of that basis only.
   *
   * @param within the basis of a rate; empty means the one that most days of the window have
   */
  public WindowValue value(WindowMetric metric, Window window, Optional<Basis> within) {
    return compute(metric, window, within);
  }

  private WindowValue compute(WindowMetric metric, Window window, Optional<Basis> basis) {
    if (isCutBy(window) || metric.isStock() && hidesFollowersAt(window.end())) {
      return WindowValue.folded(window, window.days());
    }
    if (metric.isStock()) {
      return WindowStock.of(metric, followersAt(window.end()), within(window), window);
    }
    return metric.isRate()
        ? WindowRate.of(metric, rated(window), window, window.days(), basis)
        : WindowCount.of(metric, within(window), window);
  }

  /** The engagement of what lies whole in the window. */
  RatedDays rated(Window window) {
    return rated.computeIfAbsent(window, asked -> RatedDays.of(within(asked)));
  }

  /** What lies whole in the window, oldest first. */
  List<DaySpan> within(Window window) {
    List<DaySpan> found =
        days.subList(firstFrom(window.start()), firstFrom(window.end().plusDays(1)));
    return isCutBy(window)
        ? found.stream()
            .filter(day -> !(day instanceof MonthlyRollup month && month.isCutBy(window)))
            .toList()
        : found;
  }

  private int firstFrom(LocalDate day) {
    int low = 0;
    int high = days.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (days.get(middle).day().isBefore(day)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
