package dev.socialmetrics.format.cell;

import java.time.LocalDate;

/** Reads {@code YYYY-MM-DD} by hand: strict, and without an exception a cell. */
public final class IsoDate {
  /** Length of a date, in characters. */
  public static final int LENGTH = 10;

  /** First and last year that data can be of. */
  public static final int MIN_YEAR = 2000;

  public static final int MAX_YEAR = 2100;

  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private IsoDate() {}

  /** True when the text starts with a day that exists in the calendar. */
  public static boolean startsWithDay(String text) {
    if (text.length() < LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return false;
    }
    int year = year(text);
    int month = two(text, 5);
    int day = two(text, 8);
    return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= days(year, month);
  }

  /** Days since 1970-01-01 of the day at the start of a text that has one. */
  public static int epochDay(String text) {
    return Math.toIntExact(LocalDate.of(year(text), two(text, 5), two(text, 8)).toEpochDay());
  }

  /** The four digits at the start; -1 when they are none. */
  public static int year(String text) {
    int century = two(text, 0);
    int rest = two(text, 2);
    return century < 0 || rest < 0 ? -1 : century * 100 + rest;
  }

  public static boolean isInRange(int year) {
    return year >= MIN_YEAR && year <= MAX_YEAR;
  }

  /** Two ASCII digits as a number; -1 when they are none. */
  static int two(String text, int at) {
    if (at + 2 > text.length()) {
      return -1;
    }
    char tens = text.charAt(at);
    char ones = text.charAt(at + 1);
    return CellText.isDigit(tens) && CellText.isDigit(ones) ? (tens - '0') * 10 + ones - '0' : -1;
  }

  private static int days(int year, int month) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : DAYS[month - 1];
  }
}
