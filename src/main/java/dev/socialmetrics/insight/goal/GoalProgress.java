package dev.socialmetrics.insight.goal;

import dev.socialmetrics.insight.channel.ChannelSeries;
import dev.socialmetrics.insight.forecast.Forecaster;
import dev.socialmetrics.insight.series.MetricDays;
import dev.socialmetrics.metric.window.DailyRows;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a goal is, as of the channel's latest day; once its day is past, as of that day.
 *
 * @param value so far; empty where no day that counts is known, and the state says why
 * @param asOf the day that it is of
 * @param reachedOn when it is reached if days go on as the latest 28 did; empty where it is not, or
 *     not within ten years
 * @param earliest the same with as much more in 28 days as a forecast of them is off four times in
 *     five
 * @param latest with as much less
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

  /** Whether it is behind, or was missed. */
  public boolean fallsShort() {
    return state == GoalState.BEHIND || state == GoalState.MISSED;
  }

  /** How much of the target is there, percent, not rounded; empty where nothing is known. */
  public OptionalDouble percent() {
    return value.isPresent()
        ? OptionalDouble.of(100 * value.getAsDouble() / goal.target())
        : OptionalDouble.empty();
  }

  /**
   * @param rows of the goal's channel, at least those of {@link Goal#span}
   * @param asOf its latest day
   */
  public static GoalProgress of(Goal goal, DailyRows rows, LocalDate asOf) {
    return of(goal, new ChannelSeries(rows, goal.span(asOf)).values(goal.metric()), asOf);
  }

  /**
   * @param values of the goal's metric and channel
   * @param asOf its latest day
   */
  public static GoalProgress of(Goal goal, MetricDays values, LocalDate asOf) {
    GoalValue value = GoalValue.of(goal, values, asOf);
    OptionalDouble amount = value.amount();
    if (amount.isEmpty()) {
      return without(goal, value.whyUnknown(values), value);
    }
    if (amount.getAsDouble() >= goal.target()) {
      return without(goal, GoalState.REACHED, value);
    }
    if (!asOf.isBefore(goal.days().end())) {
      return without(goal, GoalState.MISSED, value);
    }
    OptionalDouble gain = gain(goal, values, value.day());
    return gain.isEmpty()
        ? without(goal, GoalState.NOT_ENOUGH_HISTORY, value)
        : atPace(goal, value, gain.getAsDouble(), margin(goal, values));
  }

  /** Of 28 days up to that one; empty where one of them is not known. */
  private static OptionalDouble gain(Goal goal, MetricDays values, LocalDate day) {
    int last = values.place(day);
    if (goal.metric().metric().isStock()) {
      return values.isKnown(last) && values.isKnown(last - PACE_DAYS)
          ? OptionalDouble.of(values.at(last) - values.at(last - PACE_DAYS))
          : OptionalDouble.empty();
    }
    double sum = 0;
    for (int n = last; n > last - PACE_DAYS; n--) {
      sum += values.isKnown(n) ? values.at(n) : Double.NaN;
    }
    return Double.isNaN(sum) ? OptionalDouble.empty() : OptionalDouble.of(sum);
  }

  /** How far off a forecast of as many days is four times in five, at most; empty where unknown. */
  private static OptionalDouble margin(Goal goal, MetricDays values) {
    return Forecaster.of(goal.metric().forecast().orElseThrow(), values)
        .flatMap(from -> from.ahead(PACE_DAYS).likely())
        .map(interval -> OptionalDouble.of((interval.high() - interval.low()) / 2))
        .orElse(OptionalDouble.empty());
  }

  private static GoalProgress without(Goal goal, GoalState state, GoalValue value) {
    return new GoalProgress(
        goal,
        state,
        value.amount(),
        value.day(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static GoalProgress atPace(
      Goal goal, GoalValue value, double gain, OptionalDouble margin) {
    LocalDate asOf = value.day();
    LocalDate first = goal.days().start().minusDays(1);
    boolean isStock = goal.metric().metric().isStock();
    LocalDate from = isStock || first.isBefore(asOf) ? asOf : first;
    double missing = goal.target() - value.amount().orElseThrow();
    Optional<LocalDate> reached = day(from, missing, gain);
    boolean inTime = reached.isPresent() && !reached.get().isAfter(goal.days().end());
    return new GoalProgress(
        goal,
        inTime ? GoalState.ON_TRACK : GoalState.BEHIND,
        value.amount(),
        asOf,
        reached,
        margin.isPresent() ? day(from, missing, gain + margin.getAsDouble()) : Optional.empty(),
        margin.isPresent() ? day(from, missing, gain - margin.getAsDouble()) : Optional.empty());
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
}
