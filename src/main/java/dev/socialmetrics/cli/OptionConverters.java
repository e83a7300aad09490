package dev.socialmetrics.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options, with messages that say what was found and what was expected. */
final class OptionConverters {
  private OptionConverters() {}

  static void register(CommandLine line) {
    line.registerConverter(
        LocalDate.class, text -> read(text, LocalDate::parse, "a day as YYYY-MM-DD"));
    line.registerConverter(
        Duration.class,
        text -> read(text, OptionConverters::duration, "a duration such as 30s, 5m or 2h"));
    for (Class<Integer> type : java.util.List.of(Integer.class, int.class)) {
      line.registerConverter(type, text -> read(text, Integer::valueOf, "a whole number"));
    }
    for (Class<Long> type : java.util.List.of(Long.class, long.class)) {
      line.registerConverter(type, text -> read(text, Long::valueOf, "a whole number"));
    }
  }

  private static <T> T read(String text, Function<String, T> reading, String expected) {
    try {
      return reading.apply(text);
    } catch (DateTimeParseException | NumberFormatException e) {
      throw new TypeConversionException("found \"" + text + "\", expected " + expected);
    }
  }

  private static Duration duration(String text) {
    Duration read = Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
    if (read.isNegative()) {
      throw new NumberFormatException("less than nothing");
    }
    return read;
  }
}
