package dev.socialmetrics.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
   * @throws IllegalArgumentException for anything else; the message quotes it and says why
   */
  public static Window parse(String text) {
    int dots = text.indexOf(DOTS);
    LocalDate first = day(dots < 0 ? text : text.substring(0, dots));
    LocalDate last = dots < 0 ? first : day(text.substring(dots + DOTS.length()));
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "'" + text + "' ends before it begins; write the earlier day first");
    }
    return new Window(first, last);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("'" + text + "' is not a day such as 2025-10-23", e);
    }
  }

  /** The days of all of them, as windows in order that neither overlap nor touch. */
  public static List<Window> joined(Collection<Window> windows) {
    List<Window> joined = new ArrayList<>();
    windows.stream()
        .sorted(Comparator.comparing(Window::start))
        .forEach(window -> window.joinTo(joined));
    return joined;
  }

  private void joinTo(List<Window> joined) {
    Window last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
    if (last == null || start.isAfter(last.end.plusDays(1))) {
      joined.add(this);
    } else if (end.isAfter(last.end)) {
      joined.set(joined.size() - 1, new Window(last.start, end));
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

  /** {@code 2025-10-03..2025-10-05}, which {@link #parse} reads. */
  @Override
  public String toString() {
    return start + DOTS + end;
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }

  /** Whether a day is in both. */
  public boolean overlaps(Window other) {
    return !start.isAfter(other.end) && !end.isBefore(other.start);
  }
}
