package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Basis;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The daily rows of one account on one platform, and what any metric is over any window of them.
 * Their order does not matter. Immutable.
 */
public final class DailyRows {
  private static final Column FOLLOWERS = Kind.DAILY.column("followers");

  private final List<DailyRow> days;
  private final NavigableMap<LocalDate, Long> followers = new TreeMap<>();

  private DailyRows(List<DailyRow> days) {
    this.days = days;
    days.forEach(day -> day.count(FOLLOWERS).ifPresent(count -> followers.put(day.day(), count)));
  }

  /**
   * @param rows of kind {@link Kind#DAILY}, one a day; for a stock also the three days before a
   *     window's end, from which it may be carried forward
   */
  public static DailyRows of(Collection<Observation> rows) {
    return new DailyRows(
        rows.stream().map(DailyRow::new).sorted(Comparator.comparing(DailyRow::day)).toList());
  }

  /** The metric over the window, taken together as it declares. */
  public WindowValue value(WindowMetric metric, Window window) {
    return value(metric, window, Optional.empty());
  }

  /** The metric over both windows, rates within the basis of the later one; and its change. */
  public Change change(WindowMetric metric, Period period) {
    WindowValue current = value(metric, period.window());
    return Change.of(metric, current, value(metric, period.previous(), current.basis()));
  }

  /** How many days of the window have a row, whatever it knows. */
  public long daysWithin(Window window) {
    return within(window).size();
  }

  /** Whether any day knows the metric. */
  public boolean knows(WindowMetric metric) {
    return days.stream().anyMatch(day -> knows(day, metric));
  }

  private static boolean knows(DailyRow day, WindowMetric metric) {
    if (metric.source() instanceof WindowMetric.Source.Count count) {
      return day.count(count.column()).isPresent();
    }
    return metric.isRate() ? day.engagement().isPresent() : day.engagements().isPresent();
  }

  private WindowValue value(WindowMetric metric, Window window, Optional<Basis> basis) {
    if (metric.isStock()) {
      return WindowStock.of(followers, window);
    }
    return metric.isRate()
        ? WindowRate.of(metric, within(window), window, window.days(), basis)
        : WindowCount.of(metric, within(window), window);
  }

  /** The rows of the window, oldest first. */
  List<DailyRow> within(Window window) {
    return days.subList(firstFrom(window.start()), firstFrom(window.end().plusDays(1)));
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
