package dev.socialmetrics.insight.words;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Numbers and days as people read them: English, whatever the machine speaks. */
public final class WrittenNumbers {
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final int GROUP = 3;
  private static final String MINUS = "\u2212";

  private WrittenNumbers() {}

  /** A whole number, {@code 41,000}; with a minus sign and no hyphen below 0. */
  public static String count(BigDecimal value) {
    return grouped(value.setScale(0, RoundingMode.HALF_UP));
  }

  public static String count(long value) {
    return count(BigDecimal.valueOf(value));
  }

  /** The same with its sign where it has one: {@code +180}, {@code −41,000}, {@code 0}. */
  public static String signed(BigDecimal value) {
    BigDecimal whole = value.setScale(0, RoundingMode.HALF_UP);
    return (whole.signum() > 0 ? "+" : "") + grouped(whole);
  }

  /** Without its sign: {@code 12 %}; below ten with one place, {@code 1.2 %}. */
  public static String percent(BigDecimal value) {
    BigDecimal size = value.abs();
    int places = size.setScale(1, RoundingMode.HALF_UP).compareTo(TEN) < 0 ? 1 : 0;
    return grouped(size.setScale(places, RoundingMode.HALF_UP)) + " %";
  }

  /** A rate, with two places: {@code 3.14 %}. */
  public static String rate(BigDecimal value) {
    return grouped(Rounding.of(value, Rounding.PLACES)) + " %";
  }

  /** The same of a number that is rounded as it is written. */
  public static String rate(double value) {
    return grouped(Rounding.of(value, Rounding.PLACES)) + " %";
  }

  /** {@code 1.3}. */
  public static String factor(double value) {
    return grouped(Rounding.of(value, 1));
  }

  /** {@code 1,200.50 USD}, with as many places as the currency has. */
  public static String money(BigDecimal amount, String currency) {
    int places = Rounding.placesOfCurrency(Optional.of(currency));
    return grouped(Rounding.of(amount, places)) + " " + currency;
  }

  /** {@code 3 Oct 2025}. */
  public static String day(LocalDate day) {
    return shortDay(day) + " " + day.getYear();
  }

  /** {@code 3 Oct}. */
  public static String shortDay(LocalDate day) {
    return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1);
  }

  /** What a window is compared with: {@code the 30 days before}, or which other days. */
  public static String against(Window window, Window previous) {
    return previous.equals(window.previous()) ? daysBefore(window) : days(previous);
  }

  /** {@code the 30 days before}, {@code the day before}: as many as the window has. */
  static String daysBefore(Window window) {
    return window.days() == 1 ? "the day before" : "the " + count(window.days()) + " days before";
  }

  /** {@code 24 Sep to 23 Oct 2025}; of a single day {@code 23 Oct 2025}. */
  public static String days(Window days) {
    if (days.start().equals(days.end())) {
      return day(days.end());
    }
    boolean sameYear = days.start().getYear() == days.end().getYear();
    return (sameYear ? shortDay(days.start()) : day(days.start())) + " to " + day(days.end());
  }

  /** {@code 1,234.50}: as many places as the number has; a minus sign and no hyphen below 0. */
  public static String grouped(BigDecimal value) {
    String plain = value.abs().toPlainString();
    int point = plain.indexOf('.');
    StringBuilder digits = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
    for (int at = digits.length() - GROUP; at > 0; at -= GROUP) {
      digits.insert(at, ',');
    }
    String rest = point < 0 ? "" : plain.substring(point);
    return (value.signum() < 0 ? MINUS : "") + digits + rest;
  }
}
