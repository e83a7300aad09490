package dev.socialmetrics.store.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The circumstances in which alerts are raised.
 *
 * @param reportDate of the reports that show them; empty for a run that made none
 * @param coolDown how long the same alert is not raised again
 * @param webhooks names of those that it is sent to
 */
public record AlertRaising(
    long runId,
    Instant now,
    Optional<LocalDate> reportDate,
    Duration coolDown,
    List<String> webhooks) {
  public AlertRaising {
    Objects.requireNonNull(now);
    Objects.requireNonNull(reportDate);
    Objects.requireNonNull(coolDown);
    webhooks = List.copyOf(webhooks);
  }
}
