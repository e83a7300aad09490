package dev.socialmetrics.domain;

import java.time.LocalDate;
import java.util.Objects;

/** Calendar days from {@code start} to {@code end}, both included. */
public record Window(LocalDate start, LocalDate end) {
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
