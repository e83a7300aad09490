package dev.socialmetrics.format.whole.day;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * How far apart the days of weeks, months, quarters and years are. Days that a spreadsheet made of
 * {@code April 12} are those of years: the first of April 2012.
 */
enum DayStep {
  WEEK("a week", LocalDate::plusWeeks),
  MONTH("a month", LocalDate::plusMonths),
  MONTH_END("a month", (day, months) -> YearMonth.from(day).plusMonths(months).atEndOfMonth()),
  QUARTER("a quarter", (day, quarters) -> day.plusMonths(3L * quarters)),
  QUARTER_END(
      "a quarter", (day, quarters) -> YearMonth.from(day).plusMonths(3L * quarters).atEndOfMonth()),
  YEAR("a year", LocalDate::plusYears);

  /** Two days that are a step apart prove nothing. */
  private static final int LEAST_DAYS = 3;

  private static final int MOST_LEFT_OUT = 4;

  private final String words;
  private final BiFunction<LocalDate, Integer, LocalDate> away;

  DayStep(String words, BiFunction<LocalDate, Integer, LocalDate> away) {
    this.words = words;
    this.away = away;
  }

  /** Which steps days are apart, for people: {@code a week}; empty where they do not. */
  static Optional<String> between(List<LocalDate> days) {
    return Arrays.stream(values())
        .filter(step -> step.isBetween(days))
        .map(step -> step.words)
        .findFirst();
  }

  /**
   * Whether days are such steps apart. A period that begins, or ends, within a step has one that is
   * cut: the first gap, or the last, is shorter than the others.
   *
   * @param days in their order, each once
   */
  boolean isBetween(List<LocalDate> days) {
    int size = days.size();
    return areSteps(days)
        || size > LEAST_DAYS && isCutBefore(days) && areSteps(days.subList(1, size))
        || size > LEAST_DAYS && isCutAfter(days) && areSteps(days.subList(0, size - 1));
  }

  private boolean isCutBefore(List<LocalDate> days) {
    return away.apply(days.get(1), -1).isBefore(days.get(0));
  }

  private boolean isCutAfter(List<LocalDate> days) {
    int last = days.size() - 1;
    return days.get(last).isBefore(away.apply(days.get(last - 1), 1));
  }

  /**
   * Whether all days are whole steps apart. From three steps on some may be left out, as long as
   * half of them follow upon each other: a row that was rejected leaves a hole.
   */
  private boolean areSteps(List<LocalDate> days) {
    if (days.size() < LEAST_DAYS) {
      return false;
    }
    int most = days.size() > LEAST_DAYS ? MOST_LEFT_OUT + 1 : 1;
    int at = 0;
    int adjacent = 0;
    for (LocalDate day : days.subList(1, days.size())) {
      OptionalInt steps = steps(days.get(0), at, day, most);
      if (steps.isEmpty()) {
        return false;
      }
      adjacent += steps.getAsInt() == 1 ? 1 : 0;
      at += steps.getAsInt();
    }
    return adjacent * 2 >= days.size() - 1;
  }

  private OptionalInt steps(LocalDate first, int from, LocalDate day, int most) {
    return IntStream.rangeClosed(1, most)
        .filter(n -> away.apply(first, from + n).equals(day))
        .findFirst();
  }
}
