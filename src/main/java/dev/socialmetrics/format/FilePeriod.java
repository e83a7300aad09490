package dev.socialmetrics.format;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.format.cell.DateParts;
import dev.socialmetrics.format.cell.DatePattern;
import dev.socialmetrics.format.cell.MonthCache;
import dev.socialmetrics.format.cell.MonthNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The period in a file's name: two days beside each other, as platforms write them, {@code
 * Feb-01-2026_Feb-20-2026_111.csv}. Day and month in numbers alone are read in ISO order only.
 */
public final class FilePeriod {
  private static final MonthNames MONTHS = new MonthCache().of(List.of("en"));
  private static final List<DatePattern> PATTERNS =
      List.of("yyyy-M-d", "yyyyMMdd", "MMM-d-yyyy", "d-MMM-yyyy").stream()
          .map(pattern -> new DatePattern(pattern, MONTHS))
          .toList();
  private static final String YEAR = "(?:19|20)[0-9]{2}";
  private static final String DAY =
      String.format(
          Locale.ROOT,
          "(%1$s[-._][0-9]{1,2}[-._][0-9]{1,2}|%1$s[0-9]{4}|[a-z]{3,9}[-._ ]+[0-9]{1,2},?[-._ ]+%1$s"
              + "|[0-9]{1,2}[-._ ]+[a-z]{3,9}[-._ ]+%1$s)",
          YEAR);
  private static final Pattern DAYS =
      Pattern.compile(
          "(?<![0-9a-z])"
              + DAY
              + "(?: ?(?:-|_|–|~|to|bis|until) ?|[ _]to[ _]| +)"
              + DAY
              + "(?![0-9])",
          Pattern.CASE_INSENSITIVE);

  private FilePeriod() {}

  /** The first one in the last part of a path; empty where the later day is named first. */
  public static Optional<Window> find(String name) {
    Matcher days = DAYS.matcher(name.substring(name.lastIndexOf('/') + 1));
    if (!days.find()) {
      return Optional.empty();
    }
    Optional<LocalDate> start = day(days.group(1));
    Optional<LocalDate> end = day(days.group(2));
    return start.isPresent() && end.isPresent() && !end.get().isBefore(start.get())
        ? Optional.of(new Window(start.get(), end.get()))
        : Optional.empty();
  }

  /** Whether it states one. */
  public static boolean isIn(String name) {
    return find(name).isPresent();
  }

  /** A day as names write it. */
  public static Optional<LocalDate> day(String text) {
    String plain = text.replaceAll("[-._ ,]+", "-");
    return PATTERNS.stream()
        .flatMap(pattern -> pattern.parse(plain).stream())
        .flatMap((DateParts parts) -> parts.in(parts.year()).stream())
        .findFirst();
  }
}
