package dev.socialmetrics.format.whole.day;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How many days lie between the days of a series. Weeks and months stay what they are where a step
 * or two is odd: one that was left out, a fiscal month of five weeks, a report of the day after.
 * Days with holes have days beside each other; days that happen to be far apart have few steps of
 * the same length.
 *
 * @param days from each day to the next
 */
record DayGaps(List<Integer> days) {
  /** Fewer prove nothing where one is odd. */
  private static final int FEWEST = 3;

  private static final int WEEK = 7;

  /** A week that is a day or two short. */
  private static final int SHORTEST = 5;

  DayGaps {
    days = List.copyOf(days);
  }

  /**
   * @param order days in their order, each once
   */
  static DayGaps of(List<LocalDate> order) {
    return new DayGaps(
        IntStream.range(1, order.size())
            .mapToObj(i -> (int) ChronoUnit.DAYS.between(order.get(i - 1), order.get(i)))
            .toList());
  }

  /** What most of them are, for people: {@code a week}; empty where they are of days. */
  Optional<String> step() {
    DayGaps whole = withoutCut();
    if (whole.days.size() < FEWEST || whole.days.stream().anyMatch(gap -> gap < SHORTEST)) {
      return Optional.empty();
    }
    if (whole.most(gap -> gap == WEEK)) {
      return Optional.of("a week");
    }
    if (whole.most(gap -> gap == 2 * WEEK)) {
      return Optional.of("two weeks");
    }
    return whole.months();
  }

  /** The first and the last may be shorter: the period begins or ends within a step. */
  private DayGaps withoutCut() {
    int from = isCut(0) ? 1 : 0;
    int to = days.size() - (days.size() > 1 && isCut(days.size() - 1) ? 1 : 0);
    return from < to ? new DayGaps(days.subList(from, to)) : this;
  }

  /** Days beside each other are days. */
  private boolean isCut(int at) {
    return !days.isEmpty() && days.get(at) > 1 && days.get(at) < SHORTEST;
  }

  /** Two of three. */
  private boolean most(IntPredicate wanted) {
    long many = days.stream().filter(wanted::test).count();
    return many * 3 >= days.size() * 2L;
  }

  /**
   * Of four weeks to five, whichever day of it they name; and of two or three where some are left
   * out, or all of a quarter.
   */
  private Optional<String> months() {
    boolean areAll =
        days.stream().allMatch(gap -> isMonths(gap, 1) || isMonths(gap, 2) || isMonths(gap, 3));
    if (areAll && most(gap -> isMonths(gap, 1))) {
      return Optional.of("a month");
    }
    return areAll && most(gap -> isMonths(gap, 3)) ? Optional.of("a quarter") : Optional.empty();
  }

  private static boolean isMonths(int gap, int many) {
    return gap >= many * 4 * WEEK - 1 && gap <= many * 31 + 4;
  }
}
