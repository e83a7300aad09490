package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.EngagementDay;
import dev.socialmetrics.metric.Reason;
import java.time.LocalDate;
import java.util.Collection;

/** What is known of one day, or of the days of a month that were folded into one row. */
sealed interface DaySpan permits DailyRow, MonthlyRollup {
  /** The day, or the first one that had a row. */
  LocalDate day();

  /** The day, or the last one that had a row. */
  LocalDate lastDay();

  /** How many days of it had a row. */
  long days();

  /** How many of these lie in the window. */
  long daysWithin(Window window);

  /** Adds the metric's numbers, a count or the engagements; nothing where they are not known. */
  void addTo(Accumulator accumulator, WindowMetric metric);

  /** Of those days that have a rate: an element a day, or a basis. */
  Collection<EngagementDay> engagement();

  /** Why days have no rate. */
  Collection<Reason> whyNoRate();

  /** Whether a day of it knows the metric. */
  default boolean knows(WindowMetric metric) {
    if (metric.isRate()) {
      return !engagement().isEmpty();
    }
    Accumulator accumulator = new Accumulator();
    addTo(accumulator, metric);
    return accumulator.days() > 0;
  }
}
