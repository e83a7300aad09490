package dev.socialmetrics.insight.finding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A channel without recent days.
 *
 * @param reportDate on which it is stale; its latest day is that of the id
 */
public record StaleFinding(FindingId id, LocalDate reportDate) implements Finding {
  private static final int MOST_FORGOTTEN_DAYS = 90;

  public StaleFinding {
    Objects.requireNonNull(id);
    Objects.requireNonNull(reportDate);
  }

  /** Its latest day. */
  public LocalDate latest() {
    return id.day();
  }

  /** Whether it ended too long ago for a forgotten export: the channel was given up. */
  public boolean hasEnded() {
    return daysBehind() > MOST_FORGOTTEN_DAYS;
  }

  /** By so many days its latest one is before the report date. */
  public long daysBehind() {
    return ChronoUnit.DAYS.between(latest(), reportDate);
  }
}
