package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.Period.Against;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Which days a period is compared with.
 *
 * @param days those that were named; empty unless it is compared with {@link Against#DAYS}
 */
public record ComparedDays(Against against, Optional<Window> days) {
  /** As many days right before; of a month or quarter the one before. */
  public static final ComparedDays PREVIOUS = new ComparedDays(Against.PREVIOUS, Optional.empty());

  /** The same dates of the year before; of a month or quarter the whole one. */
  public static final ComparedDays YEAR = new ComparedDays(Against.YEAR_BEFORE, Optional.empty());

  private static final String YEAR_WORD = "year";

  public ComparedDays {
    Objects.requireNonNull(days);
    if (days.isPresent() != (against == Against.DAYS)) {
      throw new IllegalArgumentException("days are named where a period is compared with them");
    }
  }

  /**
   * @param text {@code previous}, {@code year} or {@code D..D}
   * @throws IllegalArgumentException for anything else
   */
  public static ComparedDays parse(String text) {
    if (text.equals(PREVIOUS.toString())) {
      return PREVIOUS;
    }
    if (text.equals(YEAR_WORD)) {
      return YEAR;
    }
    try {
      return new ComparedDays(Against.DAYS, Optional.of(Window.parse(text)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          e.getMessage() + "; --compare takes previous, year or D..D.", e);
    }
  }

  /**
   * The days that a window is compared with. Of 29 February the same date a year before is the
   * 28th.
   *
   * @param months how many calendar months the window is; 0 where it is any days
   * @throws IllegalArgumentException where they do not end before it
   */
  Window before(Window window, int months) {
    LocalDate start = window.start();
    Window before =
        switch (against) {
          case PREVIOUS ->
              months == 0
                  ? window.previous()
                  : new Window(start.minusMonths(months), window.baseline());
          case YEAR_BEFORE -> yearBefore(window, months);
          case DAYS -> days.orElseThrow();
        };
    if (!before.end().isBefore(start)) {
      throw new IllegalArgumentException(
          "--compare "
              + this
              + ": "
              + before
              + " does not end before "
              + window
              + " begins; name earlier days: --compare D..D.");
    }
    if (before.days() > Period.MAX_DAYS) {
      throw new IllegalArgumentException(
          before
              + " has "
              + before.days()
              + " days; a period has at most "
              + Period.MAX_DAYS
              + ".");
    }
    return before;
  }

  private static Window yearBefore(Window window, int months) {
    LocalDate start = window.start().minusYears(1);
    return new Window(
        start, months == 0 ? window.end().minusYears(1) : start.plusMonths(months).minusDays(1));
  }

  /** The word that {@link #parse} reads. */
  @Override
  public String toString() {
    return switch (against) {
      case PREVIOUS -> "previous";
      case YEAR_BEFORE -> YEAR_WORD;
      case DAYS -> days.orElseThrow().toString();
    };
  }
}
