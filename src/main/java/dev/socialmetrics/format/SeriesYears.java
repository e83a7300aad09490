package dev.socialmetrics.format;

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
  private final TreeMap<Long, Integer> jumps = new TreeMap<>();
  private Optional<DateParts> first = Optional.empty();
  private Optional<DateParts> last = Optional.empty();
  private long firstRecord;
  private int rises;
  private int falls;

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
      }
    }
    last = Optional.of(day);
  }

  boolean isEmpty() {
    return first.isEmpty();
  }

  /** The year from each record number on. */
  NavigableMap<Long, Integer> years(LocalDate exportDay) {
    boolean ascending = rises >= falls;
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
