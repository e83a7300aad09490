package dev.socialmetrics.format.whole.day;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Days whose month and day may be the other way round. */
final class SwappedDays {
  private static final int MONTHS = 12;

  private SwappedDays() {}

  /** Where they follow upon each other the other way round: that they may. Else nothing. */
  static String hint(List<LocalDate> order) {
    if (order.stream().anyMatch(day -> day.getDayOfMonth() > MONTHS)) {
      return "";
    }
    List<LocalDate> other =
        order.stream()
            .map(day -> LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue()))
            .toList();
    boolean areDays =
        IntStream.range(1, other.size())
            .allMatch(i -> other.get(i).equals(other.get(i - 1).plusDays(1)));
    return areDays
        ? " Or day and month are the other way round, and it has the days from "
            + other.get(0)
            + " to "
            + other.get(other.size() - 1)
            + ": then write them with the month in words or as "
            + other.get(0)
            + "."
        : "";
  }
}
