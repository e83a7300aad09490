package dev.socialmetrics.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person states of files that do not say it themselves.
 *
 * @param period that their figures are of
 * @param rowsAreDays each row is of a single day, though they are a week or a month apart
 */
public record StatedFacts(Optional<Window> period, boolean rowsAreDays) {
  /** Nothing was stated. */
  public static final StatedFacts NONE = new StatedFacts(Optional.empty(), false);

  private static final String DOTS = "..";
  private static final String DAY = "day";

  public StatedFacts {
    Objects.requireNonNull(period);
  }

  /** As {@link #periodText} and {@link #grainText} write it. */
  public static StatedFacts read(Optional<String> period, Optional<String> grain) {
    return new StatedFacts(period.map(StatedFacts::days), grain.filter(DAY::equals).isPresent());
  }

  private static Window days(String text) {
    int dots = text.indexOf(DOTS);
    return new Window(
        LocalDate.parse(text.substring(0, dots)),
        LocalDate.parse(text.substring(dots + DOTS.length())));
  }

  /** {@code 2025-10-01..2025-10-31}. */
  public Optional<String> periodText() {
    return period.map(days -> days.start() + DOTS + days.end());
  }

  /** {@code day}, or nothing. */
  public Optional<String> grainText() {
    return rowsAreDays ? Optional.of(DAY) : Optional.empty();
  }

  public boolean isAny() {
    return !equals(NONE);
  }

  /** The same, with what was stated before where nothing is stated here. */
  public StatedFacts or(StatedFacts before) {
    return new StatedFacts(period.or(before::period), rowsAreDays || before.rowsAreDays);
  }

  /** Whether it states something that was not stated before. */
  public boolean changes(StatedFacts before) {
    return !or(before).equals(before);
  }

  /** As options of a command, each behind a blank. */
  public String options() {
    return periodText().map(days -> " --period " + days).orElse("")
        + grainText().map(day -> " --grain " + day).orElse("");
  }
}
