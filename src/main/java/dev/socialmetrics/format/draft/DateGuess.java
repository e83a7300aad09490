package dev.socialmetrics.format.draft;

import dev.socialmetrics.format.cell.DateParts;
import java.util.List;

/**
 * One way in which the days of a column can be read.
 *
 * @param pattern empty text where all are ISO 8601, which needs none
 * @param languages whose names of months they have; empty where months are numbers, or English
 * @param days of its cells, in order
 * @param proof why day and month are in this order; empty where they have one order only
 */
record DateGuess(String pattern, List<String> languages, List<DateParts> days, String proof) {
  DateGuess {
    languages = List.copyOf(languages);
    days = List.copyOf(days);
  }

  boolean hasTime() {
    return days.stream()
        .anyMatch(
            day -> day.time().filter(time -> time.getHour() + time.getMinute() > 0).isPresent());
  }

  boolean hasYear() {
    return days.stream().allMatch(DateParts::hasYear);
  }

  /** Whether no day comes again; of days without a year, of those within one. */
  boolean isDistinct() {
    return days.stream().map(day -> day.year() * 10_000 + day.monthAndDay()).distinct().count()
        == days.size();
  }
}
