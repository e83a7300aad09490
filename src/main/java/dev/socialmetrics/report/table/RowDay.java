package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;

/** Of which day a row is. */
public final class RowDay {
  private RowDay() {}

  /** Whether a row's day lies in the window; ISO dates order as text does. */
  public static boolean isWithin(Observation row, Window window) {
    return of(row).compareTo(window.start().toString()) >= 0
        && of(row).compareTo(window.end().toString()) <= 0;
  }

  /** The row's day, {@code YYYY-MM-DD}. */
  public static String of(Observation row) {
    return row.findText("date").orElseThrow();
  }
}
