package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Stock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A window and the earlier one that it is compared with.
 *
 * @param name {@code 7d} for the last seven days, {@code 2025-10} for a month, {@code
 *     2025-09-01..2025-09-20} for days that were asked for
 * @param unfinished true where its last day is still to come
 * @param asOf the window's last day, or the report date where that is earlier: what has no day up
 *     to then is stale, and a stock is that of this day
 */
public record Period(
    String name,
    Against against,
    Window window,
    Window previous,
    boolean unfinished,
    LocalDate asOf) {
  /** Longest window, in days. */
  public static final int MAX_DAYS = 3660;

  /** What a window is compared with. */
  public enum Against {
    /** The days, or the months, right before. */
    PREVIOUS,
    /** The same calendar days a year before. */
    YEAR_BEFORE,
    /** Other days, which were named. */
    DAYS;

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
    if (!window.contains(asOf)) {
      throw new IllegalArgumentException("a period is seen from one of its days");
    }
  }

  /** The {@code days} days that end on {@code asOf}, against as many before them. */
  public static Period last(int days, LocalDate asOf) {
    Window window = Window.endingOn(asOf, days);
    return new Period(days + "d", Against.PREVIOUS, window, window.previous(), false, asOf);
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
    return new Period(
        month.toString(), Against.PREVIOUS, window, previous, unfinished, window.end());
  }

  /** The same window against its calendar days a year before; of 29 February that is the 28th. */
  public Period againstYearBefore() {
    Window before = new Window(window.start().minusYears(1), window.end().minusYears(1));
    return new Period(name, Against.YEAR_BEFORE, window, before, unfinished, asOf);
  }

  /**
   * The same window against what is right before it: that is where what it gained began. Before
   * whole months are as many months, which may be kept as their totals.
   */
  public Period againstRightBefore() {
    if (previous.end().equals(window.baseline())) {
      return this;
    }
    LocalDate start = window.start();
    LocalDate after = window.end().plusDays(1);
    boolean months = start.getDayOfMonth() == 1 && after.getDayOfMonth() == 1;
    Window before =
        months
            ? new Window(
                start.minusMonths(ChronoUnit.MONTHS.between(start, after)), window.baseline())
            : window.previous();
    return new Period(name, Against.PREVIOUS, window, before, unfinished, asOf);
  }

  /** Against the first days of the earlier window only: as many as have gone by of this one. */
  Period againstAsManyDays() {
    long days = Math.min(previous.days(), elapsed().days());
    LocalDate start = previous.start();
    Window before = new Window(start, start.plusDays(days - 1));
    return new Period(name, against, window, before, unfinished, asOf);
  }

  /** The window as far as {@link #asOf}. */
  public Window elapsed() {
    return new Window(window.start(), asOf);
  }

  /**
   * The day of the earlier window that a day of the window is beside: the one as far into it, of a
   * year before the same date. Empty where the earlier window is shorter than that.
   */
  public Optional<LocalDate> beside(LocalDate day) {
    LocalDate beside =
        against == Against.YEAR_BEFORE
            ? day.minusYears(1)
            : previous.start().plusDays(ChronoUnit.DAYS.between(window.start(), day));
    return Optional.of(beside).filter(previous::contains);
  }

  /**
   * The days that these are made of, as spans that do not overlap, with those from which a stock
   * may be carried forward to the end of each.
   */
  public static List<Window> spans(Collection<Period> periods) {
    return Window.joined(
        periods.stream()
            .flatMap(
                period ->
                    Stream.of(
                        carried(period.window(), period.asOf()),
                        carried(period.previous(), period.previous().end())))
            .toList());
  }

  private static Window carried(Window window, LocalDate to) {
    LocalDate carried = to.minusDays(Stock.MAX_CARRIED_DAYS);
    LocalDate start = window.start();
    return new Window(carried.isBefore(start) ? carried : start, window.end());
  }

  private static Window elapsed(YearMonth month, LocalDate asOf) {
    LocalDate end = month.atEndOfMonth();
    return new Window(month.atDay(1), asOf.isBefore(end) ? asOf : end);
  }
}
