package dev.socialmetrics.cli;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.job.reporting.AskedDates;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A day, or days in a row: {@code 2025-10-01} or {@code 2025-10-01..2025-10-05}, both included.
 *
 * @param last the same as {@code first} for one day
 */
record DateSpan(LocalDate first, LocalDate last) {
  private static final int MOST_DAYS = 1000;

  boolean isOneDay() {
    return first.equals(last);
  }

  /** As report dates. */
  AskedDates asked() {
    return isOneDay() ? AskedDates.of(Optional.of(first)) : AskedDates.of(days());
  }

  /** The days, in order. */
  List<LocalDate> days() {
    return Stream.iterate(first, day -> day.plusDays(1))
        .limit(ChronoUnit.DAYS.between(first, last) + 1)
        .toList();
  }

  /** Reads a period of whatever length: a channel's life is longer than a list of days. */
  static final class PeriodConverter implements ITypeConverter<Window> {
    @Override
    public Window convert(String text) {
      try {
        return Window.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** Reads what was typed. */
  static final class Converter implements ITypeConverter<DateSpan> {
    @Override
    public DateSpan convert(String text) {
      Window days = new PeriodConverter().convert(text);
      if (days.days() > MOST_DAYS) {
        throw new TypeConversionException("'" + text + "' is more than " + MOST_DAYS + " days");
      }
      return new DateSpan(days.start(), days.end());
    }
  }
}
