package dev.socialmetrics.metric;

import java.time.LocalDate;

/**
 * Whether the latest day of a channel is recent enough to say something of a later day. A channel
 * whose days end too early is stale: its figures are not compared, not ranked, and raise no alert
 * of a change.
 */
public final class Freshness {
  /** Most days that the latest day may be before the day that is asked about. */
  public static final int MAX_DAYS_BEHIND = 3;

  private Freshness() {}

  /**
   * Whether the latest day is more than {@value #MAX_DAYS_BEHIND} days before the other.
   *
   * @param latest the latest day that has figures
   * @param day the day that is asked about: a window's end, a report date
   */
  public static boolean isStale(LocalDate latest, LocalDate day) {
    return latest.isBefore(day.minusDays(MAX_DAYS_BEHIND));
  }
}
