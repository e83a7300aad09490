package dev.socialmetrics.format.cell;

import java.time.LocalDateTime;

/**
 * Reads {@code YYYY-MM-DD[(T| )HH:MM[:SS[.fraction]]][zone]} by hand into its parts. Mutable, used
 * again for cell after cell.
 */
public final class IsoTime {
  private String text = "";
  private int hour;
  private int minute;
  private int second;
  private int nano;
  private int zoneAt;

  /** True when the text is such a time; the zone is only found, not judged. */
  boolean parse(String trimmed) {
    text = trimmed;
    hour = 0;
    minute = 0;
    second = 0;
    nano = 0;
    zoneAt = IsoDate.LENGTH;
    if (!IsoDate.startsWithDay(trimmed)) {
      return false;
    }
    return trimmed.length() == IsoDate.LENGTH || parseClock();
  }

  private boolean parseClock() {
    char separator = text.charAt(IsoDate.LENGTH);
    hour = IsoDate.two(text, 11);
    minute = IsoDate.two(text, 14);
    boolean separated = separator == 'T' || separator == 't' || separator == ' ';
    if (!separated || !has(13, ':') || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
      return false;
    }
    zoneAt = 16;
    return !has(16, ':') || parseSeconds();
  }

  private boolean parseSeconds() {
    second = IsoDate.two(text, 17);
    zoneAt = 19;
    if (second < 0 || second > 60) {
      return false;
    }
    return !has(19, '.') && !has(19, ',') || parseFraction();
  }

  private boolean parseFraction() {
    int end = 20;
    int unit = 100_000_000;
    while (end < text.length() && CellText.isDigit(text.charAt(end))) {
      nano += (text.charAt(end) - '0') * unit;
      unit /= 10;
      end++;
    }
    zoneAt = end;
    return end > 20;
  }

  private boolean has(int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  boolean isDateOnly() {
    return text.length() == IsoDate.LENGTH;
  }

  boolean isMidnight() {
    return hour == 0 && minute == 0 && second == 0 && nano == 0;
  }

  boolean isLeapSecond() {
    return second == 60;
  }

  /** Counted by atomic clocks only: stored as the second before. */
  void dropLeapSecond() {
    second = 59;
  }

  int year() {
    return IsoDate.year(text);
  }

  /** What follows the clock: an offset, a region; empty when nothing does. */
  String zone() {
    return text.substring(zoneAt).strip();
  }

  boolean hasZone() {
    return zoneAt < text.length();
  }

  LocalDateTime toLocal() {
    return LocalDateTime.of(
        year(), IsoDate.two(text, 5), IsoDate.two(text, 8), hour, minute, second, nano);
  }

  /** The parts as a time in UTC, to the second: {@code 2025-10-23T10:30:00Z}. */
  String toUtcText() {
    return format(text.substring(0, IsoDate.LENGTH), hour, minute, second);
  }

  public static String format(LocalDateTime utc) {
    return format(utc.toLocalDate().toString(), utc.getHour(), utc.getMinute(), utc.getSecond());
  }

  private static String format(String day, int hour, int minute, int second) {
    char[] chars = new char[20];
    day.getChars(0, IsoDate.LENGTH, chars, 0);
    chars[10] = 'T';
    put(chars, 11, hour);
    chars[13] = ':';
    put(chars, 14, minute);
    chars[16] = ':';
    put(chars, 17, second);
    chars[19] = 'Z';
    return new String(chars);
  }

  private static void put(char[] chars, int at, int value) {
    chars[at] = (char) ('0' + value / 10);
    chars[at + 1] = (char) ('0' + value % 10);
  }
}
