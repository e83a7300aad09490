package dev.socialmetrics.format.opening;

import dev.socialmetrics.format.cell.DateParts;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The years of a series of days that are written without them: the newest day is the latest such
 * day up to the export, and from there every jump across the turn of the year is a year less.
 */
final class SeriesYears {
  private static final int LEAP_YEAR = 2024;
  private static final int DAYS_A_YEAR = 366;
  private static final int NEAR_DAYS = 31;

  private final TreeMap<Long, Integer> jumps = new TreeMap<>();
  private Optional<DateParts> first = Optional.empty();
  private Optional<DateParts> last = Optional.empty();
  private long firstRecord;
  private int rises;
  private int falls;
  private int nearOn;
  private int nearBack;

  /** The day of a record, in the order of the file. */
  void add(long record, DateParts day) {
    if (last.isEmpty()) {
      first = Optional.of(day);
      firstRecord = record;
    } else {
      int step = day.monthAndDay() - last.get().monthAndDay();
      rises += step > 0 ? 1 : 0;
      falls += step < 0 ? 1 : 0;
      if (step != 0) {
        jumps.put(record, step);
        countNear(dayOfYear(day) - dayOfYear(last.get()));
      }
    }
    last = Optional.of(day);
  }

  /** In the circle of the year: from 31 December to 1 January is a day on, not a year back. */
  private void countNear(int days) {
    nearOn += Math.floorMod(days, DAYS_A_YEAR) <= NEAR_DAYS ? 1 : 0;
    nearBack += Math.floorMod(-days, DAYS_A_YEAR) <= NEAR_DAYS ? 1 : 0;
  }

  private static int dayOfYear(DateParts day) {
    return day.in(LEAP_YEAR).map(LocalDate::getDayOfYear).orElse(0);
  }

  boolean isEmpty() {
    return first.isEmpty();
  }

  private boolean isAscending() {
    return nearOn == nearBack ? rises >= falls : nearOn > nearBack;
  }

  /** The year from each record number on. */
  NavigableMap<Long, Integer> years(LocalDate exportDay) {
    boolean ascending = isAscending();
    NavigableMap<Long, Integer> years = new TreeMap<>();
    Optional<LocalDate> newest =
        (ascending ? last : first).flatMap(day -> day.latestUpTo(exportDay));
    if (newest.isEmpty()) {
      return years;
    }
    int year = newest.get().getYear() - (ascending ? falls : 0);
    years.put(firstRecord, year);
    for (Map.Entry<Long, Integer> jump : jumps.entrySet()) {
      if (jump.getValue() < 0 == ascending) {
        year += ascending ? 1 : -1;
        years.put(jump.getKey(), year);
      }
    }
    return years;
  }
}
