package dev.socialmetrics.format.draft;

import dev.socialmetrics.format.cell.DateParts;
import java.util.List;

/**
 * One way in which the days of a column can be read.
 *
 * @param patterns none where all are ISO 8601, which needs none
 * @param languages whose names of months they have; none where months are numbers, or English
 * @param days of the cells that are read, in order
 * @param isWhole whether all cells are read
 * @param proof why day and month are in this order; empty where nothing proves it
 */
record DateGuess(
    List<String> patterns,
    List<String> languages,
    List<DateParts> days,
    boolean isWhole,
    String proof) {
  DateGuess {
    patterns = List.copyOf(patterns);
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

  /** Whether the days go up, or down, and over one end of a year at most. */
  boolean isSeries() {
    return turns(1) <= 1 || turns(-1) <= 1;
  }

  private int turns(int way) {
    int turns = 0;
    for (int i = 1; i < days.size(); i++) {
      int step = (days.get(i).monthAndDay() - days.get(i - 1).monthAndDay()) * way;
      turns += step > 0 ? 0 : step < 0 ? 1 : days.size();
    }
    return turns;
  }
}
