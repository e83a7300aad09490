package dev.socialmetrics.domain;

import java.util.Locale;

/** What an alert is about. */
public enum AlertKind {
  /** A metric moved against the period before. */
  CHANGE,
  /** An account lost followers. */
  FOLLOWER_DROP,
  /** The engagement rate lies below its own median. */
  LOW_ENGAGEMENT,
  /** No new days have come in; raised by the clock. */
  STALE_DATA,
  /** A run failed. */
  FAILED_RUN,
  /** A campaign returns less than it should. */
  LOW_ROI,
  /** A day of a metric is unusual. */
  ANOMALY,
  /** A goal is behind, or was missed. */
  GOAL;

  /** The public spelling, {@code follower-drop}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** True where the clock decides and not the report date. */
  public boolean isByClock() {
    return this == STALE_DATA || this == FAILED_RUN;
  }

  /** True where the same subject is raised once and never again, however long ago that was. */
  public boolean isOnce() {
    return this == ANOMALY || this == GOAL;
  }
}
