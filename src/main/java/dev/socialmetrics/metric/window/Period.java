package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Window;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;

/**
 * A window and the earlier one that it is compared with.
 *
 * @param name {@code 7d} for the last seven days, {@code 2025-10} for a month
 * @param unfinished true for a month whose last day is still to come
 */
public record Period(
    String name, Against against, Window window, Window previous, boolean unfinished) {
  /** What a window is compared with. */
  public enum Against {
    /** The days, or the month, right before. */
    PREVIOUS,
    /** The same calendar days a year before. */
    YEAR_BEFORE;

    /** The public spelling, {@code year_before}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Period {
    Objects.requireNonNull(name);
    Objects.requireNonNull(against);
    Objects.requireNonNull(window);
    if (!previous.end().isBefore(window.end())) {
      throw new IllegalArgumentException("a period is compared with an earlier one");
    }
  }

  /** The {@code days} days that end on {@code asOf}, against as many before them. */
  public static Period last(int days, LocalDate asOf) {
    Window window = Window.endingOn(asOf, days);
    return new Period(days + "d", Against.PREVIOUS, window, window.previous(), false);
  }

  /**
   * A calendar month as far as {@code asOf} against the month before. A month that is not over is
   * compared with as many days of the month before, or with all of it where it is shorter.
   */
  public static Period month(YearMonth month, LocalDate asOf) {
    Window window = elapsed(month, asOf);
    YearMonth before = month.minusMonths(1);
    boolean unfinished = window.end().isBefore(month.atEndOfMonth());
    int days = (int) Math.min(window.days(), before.lengthOfMonth());
    Window previous =
        new Window(before.atDay(1), unfinished ? before.atDay(days) : before.atEndOfMonth());
    return new Period(month.toString(), Against.PREVIOUS, window, previous, unfinished);
  }

  /** The same window against its calendar days a year before; of 29 February that is the 28th. */
  public Period againstYearBefore() {
    Window before = new Window(window.start().minusYears(1), window.end().minusYears(1));
    return new Period(name, Against.YEAR_BEFORE, window, before, unfinished);
  }

  private static Window elapsed(YearMonth month, LocalDate asOf) {
    LocalDate end = month.atEndOfMonth();
    return new Window(month.atDay(1), asOf.isBefore(end) ? asOf : end);
  }
}
