package dev.socialmetrics.format.cell;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A day as it is written, with what else is there.
 *
 * @param year 0 when it is not written
 * @param time empty for a day alone
 * @param offset empty for a local time
 */
public record DateParts(
    int year, int month, int day, Optional<LocalTime> time, Optional<ZoneOffset> offset) {
  static DateParts of(Instant instant) {
    LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    return new DateParts(
        utc.getYear(),
        utc.getMonthValue(),
        utc.getDayOfMonth(),
        Optional.of(utc.toLocalTime()),
        Optional.of(ZoneOffset.UTC));
  }

  public boolean hasYear() {
    return year != 0;
  }

  /** With day and month in each other's place. */
  public DateParts swapped() {
    return new DateParts(year, day, month, time, offset);
  }

  /** The day in a year; empty when the calendar has none such. */
  public Optional<LocalDate> in(int otherYear) {
    try {
      return Optional.of(LocalDate.of(otherYear, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The latest such day that is not after {@code last}; 29 February may be years ago. */
  public Optional<LocalDate> latestUpTo(LocalDate last) {
    for (int candidate = last.getYear(); candidate > last.getYear() - 9; candidate--) {
      Optional<LocalDate> found = in(candidate).filter(date -> !date.isAfter(last));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The such day that is nearest to another one. */
  public Optional<LocalDate> nearestTo(LocalDate other) {
    return IntStream.rangeClosed(other.getYear() - 4, other.getYear() + 4)
        .mapToObj(this::in)
        .flatMap(Optional::stream)
        .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(date, other))));
  }

  /** Order within a year. */
  public int monthAndDay() {
    return month * 100 + day;
  }
}
