package dev.socialmetrics.domain;

import java.util.Locale;

/** How urgent an alert is, the most urgent first. */
public enum AlertSeverity {
  CRITICAL,
  WARNING,
  INFO;

  /** The public spelling, {@code warning}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
