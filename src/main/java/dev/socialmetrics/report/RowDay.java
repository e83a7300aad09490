package dev.socialmetrics.report;

import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;

/** Of which day a row is. */
final class RowDay {
  private RowDay() {}

  /** Whether a row's day lies in the window; ISO dates order as text does. */
  static boolean isWithin(Observation row, Window window) {
    return of(row).compareTo(window.start().toString()) >= 0
        && of(row).compareTo(window.end().toString()) <= 0;
  }

  /** The row's day, {@code YYYY-MM-DD}. */
  static String of(Observation row) {
    return row.findText("date").orElseThrow();
  }
}
