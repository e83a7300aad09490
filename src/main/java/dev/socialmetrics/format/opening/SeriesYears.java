package dev.socialmetrics.format.opening;

import dev.socialmetrics.format.cell.DateParts;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The years of a series of days that are written without them: the newest day is the latest such
 * day up to the export, and from there every jump across the turn of the year is a year less. Days
 * that are in no order have no such jumps.
 */
final class SeriesYears {
  private static final int LEAP_YEAR = 2024;
  private static final int DAYS_A_YEAR = 366;
  private static final int NEAR_DAYS = 31;

  /** A hole of more days is a step the other way. */
  private static final int FAR_DAYS = 183;

  private static final String EACH_FILE =
      "Import the files that were put together one by one, each with the name and time that it was"
          + " downloaded with, and its days in the order of the download.";
  private static final String NAME_AND_TIME =
      "Give the file back the name and time that it was downloaded with, or download the days again.";

  private final List<Step> steps = new ArrayList<>();
  private final List<Step> leapDays = new ArrayList<>();
  private Optional<DateParts> first = Optional.empty();
  private Optional<DateParts> last = Optional.empty();
  private long firstRecord;
  private int rises;
  private int falls;
  private int nearOn;
  private int nearBack;

  /**
   * From one record of the series to the next.
   *
   * @param record of the later one
   * @param days on in the circle of the year: from 31 December to 1 January is one
   */
  private record Step(long record, long line, DateParts from, DateParts to) {
    int days() {
      return Math.floorMod(dayOfYear(to) - dayOfYear(from), DAYS_A_YEAR);
    }

    boolean isFall() {
      return to.monthAndDay() < from.monthAndDay();
    }

    String text() {
      return to.month() + "-" + to.day() + " below " + from.month() + "-" + from.day();
    }
  }

  /** The day of a record, in the order of the file. */
  void add(long record, long line, DateParts day) {
    if (last.isEmpty()) {
      first = Optional.of(day);
      firstRecord = record;
    } else if (day.monthAndDay() != last.get().monthAndDay()) {
      step(new Step(record, line, last.get(), day));
    }
    if (day.in(LEAP_YEAR - 1).isEmpty()) {
      leapDays.add(new Step(record, line, day, day));
    }
    last = Optional.of(day);
  }

  private void step(Step step) {
    steps.add(step);
    rises += step.isFall() ? 0 : 1;
    falls += step.isFall() ? 1 : 0;
    nearOn += step.days() <= NEAR_DAYS ? 1 : 0;
    nearBack += DAYS_A_YEAR - step.days() <= NEAR_DAYS ? 1 : 0;
  }

  private static int dayOfYear(DateParts day) {
    return day.in(LEAP_YEAR).map(LocalDate::getDayOfYear).orElse(0);
  }

  private boolean isAscending() {
    return nearOn == nearBack ? rises >= falls : nearOn > nearBack;
  }

  /**
   * The year from each record number on.
   *
   * @param latest no day of the series is after it
   * @throws FileRefused when the days are in no order, or contradict their years
   */
  NavigableMap<Long, Integer> years(LocalDate latest) throws FileRefused {
    boolean ascending = isAscending();
    NavigableMap<Long, Integer> years = new TreeMap<>();
    Optional<LocalDate> newest = (ascending ? last : first).flatMap(day -> day.latestUpTo(latest));
    if (newest.isEmpty()) {
      return years;
    }
    int year = newest.get().getYear() - (ascending ? falls : 0);
    years.put(firstRecord, year);
    for (Step step : steps) {
      requireOrder(step, ascending);
      if (step.isFall() == ascending) {
        year += ascending ? 1 : -1;
        years.put(step.record(), year);
      }
    }
    requireLeapYears(years);
    return years;
  }

  /** A few days that are all far apart have no order that one of them could be out of. */
  private void requireOrder(Step step, boolean ascending) throws FileRefused {
    if (nearOn + nearBack > 0 && ascending == step.days() > FAR_DAYS) {
      throw refused(step, "days without a year that go back: " + step.text(), EACH_FILE);
    }
  }

  private void requireLeapYears(NavigableMap<Long, Integer> years) throws FileRefused {
    for (Step day : leapDays) {
      int year = years.floorEntry(day.record()).getValue();
      if (day.to().in(year).isEmpty()) {
        throw refused(
            day, "29 February in a series that ends so that it is of " + year, NAME_AND_TIME);
      }
    }
  }

  private static FileRefused refused(Step step, String found, String remedy) {
    return new FileRefused(
        Problem.of(
                ProblemCode.FILE_DATE_COMPLETED, found, "days whose years the file proves", remedy)
            .as(Severity.FILE),
        step.line());
  }
}
