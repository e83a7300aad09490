package dev.socialmetrics.format.cell;

import dev.socialmetrics.format.description.DateLetters;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a format writes days and times, in the letters that Java and spreadsheets use: {@code yyyy yy
 * MMMM MM M dd d EEE HH H hh h mm ss a Z}, text in single quotes; or the word {@code epoch}. Case,
 * repeated blanks and full or short names do not matter; the day must exist, and be of the weekday
 * that is written beside it, in whatever language that has a dictionary. Immutable.
 */
public final class DatePattern {
  private static final int EPOCH_SECONDS_DIGITS = 10;

  private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-zA-Z]+)>");

  private final MonthNames months;
  private final Optional<Pattern> text;
  private final Map<String, Integer> groups = new HashMap<>();

  /** {@code pattern} was checked when its format was read. */
  public DatePattern(String pattern, MonthNames months) {
    this.months = months;
    this.text =
        pattern.equals(DateLetters.EPOCH) ? Optional.empty() : Optional.of(compile(pattern));
    text.ifPresent(compiled -> numberGroups(compiled.pattern()));
  }

  /** No others than those with a name are captured. */
  private void numberGroups(String regex) {
    Matcher group = GROUP.matcher(regex);
    while (group.find()) {
      groups.put(group.group(1), groups.size() + 1);
    }
  }

  private static Pattern compile(String pattern) {
    StringBuilder regex = new StringBuilder();
    Matcher token = DateLetters.TOKEN.matcher(pattern);
    while (token.find()) {
      regex.append(token.group(1) != null ? Pattern.quote(token.group(1)) : part(token.group()));
    }
    return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String part(String token) {
    return switch (token) {
      case "yyyy" -> "(?<y>[0-9]{4})";
      case "yy" -> "(?<yy>[0-9]{2})";
      case "MMMM", "MMM" -> "(?<name>\\p{L}[\\p{L}\\p{M}\\p{Nd}. ’']*?)";
      case "MM" -> "(?<M>[0-9]{2})";
      case "M" -> "(?<M>[0-9]{1,2})";
      case "dd" -> "(?<d>[0-9]{2})";
      case "d" -> "(?<d>[0-9]{1,2})";
      case "EEE", "EEEE" -> "(?<w>[\\p{L}\\p{M}.-]+)";
      case "HH", "hh" -> "(?<h>[0-9]{2})";
      case "H", "h" -> "(?<h>[0-9]{1,2})";
      case "mm" -> "(?<m>[0-9]{2})";
      case "ss" -> "(?<s>[0-9]{2})(?:\\.[0-9]{1,9})?";
      case "a" -> "(?<a>[AP])\\.?M\\.?";
      case "Z" -> "(?<z>Z|[+-][0-9]{2}:?[0-9]{2})";
      default -> token.isBlank() ? "[\\s\\u00A0\\u202F]+" : Pattern.quote(token);
    };
  }

  /** The same with day and month in each other's place; empty where that is no other order. */
  public static Optional<DatePattern> swapped(String pattern, MonthNames months) {
    return DateLetters.hasTwoOrders(pattern)
        ? Optional.of(new DatePattern(DateLetters.swapped(pattern), months))
        : Optional.empty();
  }

  /** Empty when the trimmed text is written otherwise, or no such time exists. */
  public Optional<DateParts> parse(String trimmed) {
    if (text.isEmpty()) {
      return epoch(trimmed);
    }
    Matcher matcher = text.get().matcher(trimmed);
    if (trimmed.length() > NumberShape.MAX_LENGTH || !matcher.matches()) {
      return Optional.empty();
    }
    try {
      return parts(matcher);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<DateParts> epoch(String trimmed) {
    if (!trimmed.matches("[0-9]{10}|[0-9]{13}")) {
      return Optional.empty();
    }
    long number = Long.parseLong(trimmed);
    return Optional.of(
        DateParts.of(
            trimmed.length() == EPOCH_SECONDS_DIGITS
                ? Instant.ofEpochSecond(number)
                : Instant.ofEpochMilli(number)));
  }

  private Optional<DateParts> parts(Matcher matcher) {
    int year = year(matcher);
    int month = month(matcher);
    int day = number(matcher, "d", 1);
    if (month == 0) {
      return Optional.empty();
    }
    LocalDate date = LocalDate.of(year == 0 ? 2000 : year, month, day);
    if (group(matcher, "w").filter(w -> contradicts(w, year, date)).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(new DateParts(year, month, day, time(matcher), offset(matcher)));
  }

  /** A word that is no day of the week is none of the pattern; without a year it may be any. */
  private static boolean contradicts(String weekday, int year, LocalDate date) {
    Set<DayOfWeek> named = WeekdayNames.find(weekday);
    return named.isEmpty() || year != 0 && !named.contains(date.getDayOfWeek());
  }

  private int year(Matcher matcher) {
    int full = number(matcher, "y", 0);
    int shortYear = number(matcher, "yy", -1);
    return shortYear < 0 ? full : 2000 + shortYear;
  }

  private int month(Matcher matcher) {
    OptionalInt named = group(matcher, "name").map(months::find).orElse(OptionalInt.empty());
    return named.orElseGet(() -> number(matcher, "M", 0));
  }

  private Optional<LocalTime> time(Matcher matcher) {
    int hour = number(matcher, "h", -1);
    if (hour < 0) {
      return Optional.empty();
    }
    Optional<String> half = group(matcher, "a");
    if (half.isPresent()) {
      hour = hour % 12 + (half.get().equalsIgnoreCase("P") ? 12 : 0);
    }
    return Optional.of(LocalTime.of(hour, number(matcher, "m", 0), number(matcher, "s", 0)));
  }

  private Optional<ZoneOffset> offset(Matcher matcher) {
    return group(matcher, "z")
        .map(offset -> offset.equalsIgnoreCase("z") ? ZoneOffset.UTC : ZoneOffset.of(offset));
  }

  private int number(Matcher matcher, String name, int otherwise) {
    Integer group = groups.get(name);
    return group == null || matcher.start(group) < 0
        ? otherwise
        : Integer.parseInt(matcher.group(group));
  }

  private Optional<String> group(Matcher matcher, String name) {
    return Optional.ofNullable(groups.get(name)).map(matcher::group);
  }
}
