package dev.socialmetrics.store;

/**
 * Stored days later than the day after their export, of databases from before such rows were
 * rejected: they say nothing of how far the data goes.
 */
public final class FutureDay {
  /** Whether a daily row is such a day; a newer export may have come since. */
  public static final String IS =
      "(metric_id IN (SELECT metric_id FROM future_day) AND date > date(exported_at, '+1 day'))";

  private FutureDay() {}
}
