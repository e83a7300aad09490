package dev.socialmetrics.insight.goal;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.forecast.Forecast;
import dev.socialmetrics.insight.forecast.Forecaster;
import dev.socialmetrics.insight.forecast.Interval;
import dev.socialmetrics.insight.series.DayValues;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a goal is, as of the channel's latest day.
 *
 * @param value so far; empty where no day is known
 * @param asOf the day that it is of
 * @param reachedOn when it is reached if the next days go on as the next 28 are expected to; empty
 *     where it is not, or not within ten years
 * @param earliest the same at the upper end of the forecast's 80 % interval
 * @param latest at its lower end
 */
public record GoalProgress(
    Goal goal,
    GoalState state,
    OptionalDouble value,
    LocalDate asOf,
    Optional<LocalDate> reachedOn,
    Optional<LocalDate> earliest,
    Optional<LocalDate> latest) {
  private static final int PACE_DAYS = 28;
  private static final int MOST_DAYS = 3660;

  public GoalProgress {
    Objects.requireNonNull(goal);
    Objects.requireNonNull(state);
    Objects.requireNonNull(value);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(reachedOn);
    Objects.requireNonNull(earliest);
    Objects.requireNonNull(latest);
  }

  /** How much of the target is there, percent; empty where nothing is known. */
  public OptionalDouble percent() {
    return value.isPresent()
        ? OptionalDouble.of(100 * value.getAsDouble() / goal.target())
        : OptionalDouble.empty();
  }

  /**
   * @param values of the goal's metric and channel
   * @param asOf its latest day
   */
  public static GoalProgress of(Goal goal, DayValues values, LocalDate asOf) {
    OptionalDouble value =
        goal.metric().metric().isStock() ? last(values) : sum(values, goal.days());
    if (value.isPresent() && value.getAsDouble() >= goal.target()) {
      return without(goal, GoalState.REACHED, value, asOf);
    }
    if (!asOf.isBefore(goal.days().end())) {
      return without(goal, GoalState.MISSED, value, asOf);
    }
    Optional<Forecast> forecast =
        Forecaster.of(goal.metric().forecast().orElseThrow(), values)
            .map(from -> from.ahead(PACE_DAYS));
    return forecast.isEmpty() || value.isEmpty()
        ? without(goal, GoalState.NOT_ENOUGH_HISTORY, value, asOf)
        : atPace(goal, value.getAsDouble(), asOf, forecast.get());
  }

  private static GoalProgress without(
      Goal goal, GoalState state, OptionalDouble value, LocalDate asOf) {
    return new GoalProgress(
        goal, state, value, asOf, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static GoalProgress atPace(Goal goal, double value, LocalDate asOf, Forecast forecast) {
    double start = goal.metric().metric().isStock() ? value : 0;
    LocalDate from =
        goal.days().start().isAfter(asOf.plusDays(1)) && start == 0
            ? goal.days().start().minusDays(1)
            : asOf;
    double missing = goal.target() - value;
    Optional<LocalDate> reached = day(from, missing, forecast.value() - start);
    Optional<Interval> likely = forecast.likely();
    boolean inTime = reached.isPresent() && !reached.get().isAfter(goal.days().end());
    return new GoalProgress(
        goal,
        inTime ? GoalState.ON_TRACK : GoalState.BEHIND,
        OptionalDouble.of(value),
        asOf,
        reached,
        likely.flatMap(interval -> day(from, missing, interval.high() - start)),
        likely.flatMap(interval -> day(from, missing, interval.low() - start)));
  }

  /**
   * @param gain of 28 days
   */
  private static Optional<LocalDate> day(LocalDate from, double missing, double gain) {
    double days = Math.ceil(missing / gain * PACE_DAYS);
    return gain > 0 && days <= MOST_DAYS
        ? Optional.of(from.plusDays((long) days))
        : Optional.empty();
  }

  private static OptionalDouble last(DayValues values) {
    for (int n = values.size() - 1; n >= 0; n--) {
      if (values.isKnown(n)) {
        return OptionalDouble.of(values.at(n));
      }
    }
    return OptionalDouble.empty();
  }

  private static OptionalDouble sum(DayValues values, Window days) {
    double sum = 0;
    boolean known = false;
    for (int n = 0; n < values.size(); n++) {
      if (values.isKnown(n) && days.contains(values.day(n))) {
        sum += values.at(n);
        known = true;
      }
    }
    return known || days.start().isAfter(values.day(Math.max(0, values.size() - 1)))
        ? OptionalDouble.of(sum)
        : OptionalDouble.empty();
  }
}
