package dev.socialmetrics.insight.finding;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the id of a change names its days: {@code 30d} is compared with the 30 days before; {@code
 * 30d-31d-2024-10-31} with 31 days up to that one.
 */
public final class ChangePeriod {
  private static final Pattern FORM =
      Pattern.compile("([1-9]\\d{0,3})d(?:-([1-9]\\d{0,3})d-(\\d{4}-\\d{2}-\\d{2}))?");

  private ChangePeriod() {}

  static String write(Period period) {
    Window window = period.window();
    Window previous = period.previous();
    String days = window.days() + "d";
    return previous.equals(window.previous())
        ? days
        : days + "-" + previous.days() + "d-" + previous.end();
  }

  /**
   * What {@link FindingId#detail} of a change says; empty where it says no period.
   *
   * @param end the period's last day
   * @param reportDate from which a period that is not over yet is seen
   */
  public static Optional<Period> parse(String text, LocalDate end, LocalDate reportDate) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      Window window = Window.endingOn(end, days(parts.group(1)));
      boolean named = parts.group(2) != null;
      Window previous =
          named
              ? Window.endingOn(LocalDate.parse(parts.group(3)), days(parts.group(2)))
              : window.previous();
      boolean unfinished = reportDate.isBefore(end);
      return Optional.of(
          new Period(
              text,
              named ? Period.Against.DAYS : Period.Against.PREVIOUS,
              window,
              previous,
              unfinished,
              unfinished ? reportDate : end));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static int days(String text) {
    int days = Integer.parseInt(text);
    if (days > Period.MAX_DAYS) {
      throw new IllegalArgumentException("a period has at most " + Period.MAX_DAYS + " days");
    }
    return days;
  }
}
