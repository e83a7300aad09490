package dev.socialmetrics.cli;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.job.reporting.AskedDates;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
  private static final String DOTS = "..";

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
      DateSpan span = Converter.read(text);
      return new Window(span.first(), span.last());
    }
  }

  /** Reads what was typed. */
  static final class Converter implements ITypeConverter<DateSpan> {
    @Override
    public DateSpan convert(String text) {
      DateSpan span = read(text);
      if (ChronoUnit.DAYS.between(span.first(), span.last()) >= MOST_DAYS) {
        throw new TypeConversionException("'" + text + "' is more than " + MOST_DAYS + " days");
      }
      return span;
    }

    private static DateSpan read(String text) {
      int dots = text.indexOf(DOTS);
      if (dots < 0) {
        return new DateSpan(day(text), day(text));
      }
      LocalDate first = day(text.substring(0, dots));
      LocalDate last = day(text.substring(dots + DOTS.length()));
      if (last.isBefore(first)) {
        throw new TypeConversionException(
            "'" + text + "' ends before it begins; write the earlier day first");
      }
      return new DateSpan(first, last);
    }

    private static LocalDate day(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("'" + text + "' is not a day such as 2025-10-23");
      }
    }
  }
}
