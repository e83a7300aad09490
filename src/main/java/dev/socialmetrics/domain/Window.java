package dev.socialmetrics.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/** Calendar days from {@code start} to {@code end}, both included. */
public record Window(LocalDate start, LocalDate end) {
  private static final String DOTS = "..";

  public Window {
    Objects.requireNonNull(start);
    Objects.requireNonNull(end);
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("a window ends on or after its start");
    }
  }

  /** The {@code days} calendar days that end on {@code asOf}. */
  public static Window endingOn(LocalDate asOf, int days) {
    return new Window(asOf.minusDays(days - 1L), asOf);
  }

  /**
   * A day, or its first and its last day: {@code 2025-10-03}, {@code 2025-10-03..2025-10-05}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Window parse(String text) {
    int dots = text.indexOf(DOTS);
    try {
      LocalDate first = LocalDate.parse(dots < 0 ? text : text.substring(0, dots));
      return new Window(
          first, dots < 0 ? first : LocalDate.parse(text.substring(dots + DOTS.length())));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("no day and no days: " + text, e);
    }
  }

  /** The same number of days right before this window. */
  public Window previous() {
    return endingOn(start.minusDays(1), (int) days());
  }

  /** The day whose stock is this window's baseline: the last one before it. */
  public LocalDate baseline() {
    return start.minusDays(1);
  }

  public long days() {
    return end.toEpochDay() - start.toEpochDay() + 1;
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }
}
