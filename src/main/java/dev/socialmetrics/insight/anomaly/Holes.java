package dev.socialmetrics.insight.anomaly;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.series.MetricDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Days without a value between days that have one. */
public final class Holes {
  private Holes() {}

  /**
   * Each as the days that are missing one after the other, oldest first.
   *
   * @param latestBefore the latest day before all of these that has a value; asked only where a
   *     hole may begin before them
   * @param from only holes that end on that day or later
   */
  public static List<Window> of(
      MetricDays values, Supplier<Optional<LocalDate>> latestBefore, LocalDate from) {
    List<Window> holes = new ArrayList<>();
    Optional<LocalDate> lastKnown = Optional.empty();
    int first = values.firstKnown();
    if (first > 0 && first < values.size() && values.day(first).isAfter(from)) {
      lastKnown = latestBefore.get();
    }
    for (int n = first; n < values.size(); n++) {
      if (values.isKnown(n)) {
        LocalDate day = values.day(n);
        lastKnown
            .map(known -> known.plusDays(1))
            .filter(missing -> missing.isBefore(day) && day.isAfter(from))
            .ifPresent(missing -> holes.add(new Window(missing, day.minusDays(1))));
        lastKnown = Optional.of(day);
      }
    }
    return holes;
  }
}
