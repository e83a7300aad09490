package dev.socialmetrics.insight.goal;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.series.MetricDays;
import dev.socialmetrics.metric.Stock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How much of a goal is there: of a stock the latest value that is carried to the day, of what is
 * counted the sum of the known days. Days after the due day say nothing of it.
 *
 * @param amount empty where no day that counts is known
 * @param day of the amount; where it is empty, the day that it was looked for
 */
record GoalValue(OptionalDouble amount, LocalDate day) {
  GoalValue {
    Objects.requireNonNull(amount);
    Objects.requireNonNull(day);
  }

  /**
   * @param asOf the channel's latest day
   */
  static GoalValue of(Goal goal, MetricDays values, LocalDate asOf) {
    LocalDate due = goal.days().end();
    LocalDate last = asOf.isAfter(due) ? due : asOf;
    return goal.metric().metric().isStock()
        ? stock(values, last)
        : new GoalValue(sum(values, goal.days(), last), last);
  }

  private static GoalValue stock(MetricDays values, LocalDate last) {
    for (int before = 0; before <= Stock.MAX_CARRIED_DAYS; before++) {
      int place = values.place(last) - before;
      if (values.isKnown(place)) {
        return new GoalValue(OptionalDouble.of(values.at(place)), values.day(place));
      }
    }
    return new GoalValue(OptionalDouble.empty(), last);
  }

  /** Days that have not begun add up to 0 where the metric is known at all. */
  private static OptionalDouble sum(MetricDays values, Window days, LocalDate last) {
    double sum = 0;
    boolean known = days.start().isAfter(last) && values.firstKnown() < values.size();
    for (int n = 0; n < values.size(); n++) {
      LocalDate day = values.day(n);
      if (values.isKnown(n) && days.contains(day) && !day.isAfter(last)) {
        sum += values.at(n);
        known = true;
      }
    }
    return known ? OptionalDouble.of(sum) : OptionalDouble.empty();
  }

  /** Why an amount is empty: all days that count are before the first known one, or not known. */
  GoalState whyUnknown(MetricDays values) {
    int first = values.firstKnown();
    return first < values.size() && values.day(first).isAfter(day)
        ? GoalState.NOT_ENOUGH_HISTORY
        : GoalState.MISSING_INPUT;
  }
}
