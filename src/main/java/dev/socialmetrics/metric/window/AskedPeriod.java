package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Window;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a person asks about, the same for every channel, and those to compare them with.
 *
 * @param name {@code 2025-09}, {@code 2025-Q3} or {@code 2025-09-01..2025-09-20}
 * @param months how many calendar months it is, 1 or 3; 0 where it was asked for by its days
 */
public record AskedPeriod(String name, Window days, int months, ComparedDays compared) {
  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
  private static final Pattern QUARTER = Pattern.compile("([0-9]{4})-Q([1-4])");
  private static final int QUARTER_MONTHS = 3;

  /**
   * @throws IllegalArgumentException where the days are too many, or are compared with such as do
   *     not end before them
   */
  public AskedPeriod {
    Objects.requireNonNull(name);
    if (days.days() > Period.MAX_DAYS) {
      throw new IllegalArgumentException(
          days + " has " + days.days() + " days; a period has at most " + Period.MAX_DAYS + ".");
    }
    compared.before(days, months);
  }

  /**
   * The month, the quarter or the days of that name, compared with what is right before.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static AskedPeriod parse(String name) {
    if (name.contains("Q")) {
      return quarter(name);
    }
    return MONTH.matcher(name).matches() ? month(name) : of(Window.parse(name));
  }

  /**
   * @param text {@code 2025-09}
   * @throws IllegalArgumentException for anything else
   */
  public static AskedPeriod month(String text) {
    try {
      return months(text, YearMonth.parse(text), 1);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is not a month such as 2025-09.", e);
    }
  }

  /**
   * @param text {@code 2025-Q3}
   * @throws IllegalArgumentException for anything else
   */
  public static AskedPeriod quarter(String text) {
    Matcher found = QUARTER.matcher(text);
    if (!found.matches()) {
      throw new IllegalArgumentException("'" + text + "' is not a quarter such as 2025-Q3.");
    }
    int first = (Integer.parseInt(found.group(2)) - 1) * QUARTER_MONTHS + 1;
    YearMonth month = YearMonth.of(Integer.parseInt(found.group(1)), first);
    return months(text, month, QUARTER_MONTHS);
  }

  private static AskedPeriod months(String name, YearMonth first, int months) {
    Window days = new Window(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    return new AskedPeriod(name, days, months, ComparedDays.PREVIOUS);
  }

  /** These days. */
  public static AskedPeriod of(Window days) {
    return new AskedPeriod(days.toString(), days, 0, ComparedDays.PREVIOUS);
  }

  /**
   * @throws IllegalArgumentException where those days do not end before these
   */
  public AskedPeriod against(ComparedDays others) {
    return new AskedPeriod(name, days, months, others);
  }

  /**
   * The day that a report of it is about: its last, or the data's latest where that is earlier.
   * Empty where it begins later.
   */
  public Optional<LocalDate> reportDate(LocalDate latest) {
    return days.start().isAfter(latest) ? Optional.empty() : Optional.of(asOf(latest));
  }

  private LocalDate asOf(LocalDate latest) {
    return days.end().isAfter(latest) ? latest : days.end();
  }

  /**
   * As it is seen from a report date, which changes nothing of its days. A period that is not over
   * is unfinished, and compared with as many days of the one before as have gone by.
   *
   * @param reportDate not before its first day
   */
  public Period on(LocalDate reportDate) {
    boolean unfinished = reportDate.isBefore(days.end());
    Period whole =
        new Period(
            name,
            compared.against(),
            days,
            compared.before(days, months),
            unfinished,
            asOf(reportDate));
    return unfinished && compared.days().isEmpty() ? whole.againstAsManyDays() : whole;
  }

  /** The options that ask for it: {@code --month 2025-09 --compare year}. */
  public String words() {
    String which =
        switch (months) {
          case 0 -> "--from " + days.start() + " --until " + days.end();
          case 1 -> "--month " + name;
          default -> "--quarter " + name;
        };
    return which + " --compare " + compared;
  }
}
