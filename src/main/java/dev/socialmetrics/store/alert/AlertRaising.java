package dev.socialmetrics.store.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The circumstances in which alerts are raised.
 *
 * @param reportDate of the reports that show them; empty for a run that made none
 * @param coolDown how long the same alert is not raised again
 * @param limits by rule, how many alerts of a night are raised at most; a rule that is not named
 *     has no limit
 * @param webhooks names of those that it is sent to
 * @param actor the user the program runs as, for the audit log
 */
public record AlertRaising(
    long runId,
    Instant now,
    Optional<LocalDate> reportDate,
    Duration coolDown,
    Map<String, Integer> limits,
    List<String> webhooks,
    String actor) {
  public AlertRaising {
    Objects.requireNonNull(now);
    Objects.requireNonNull(reportDate);
    Objects.requireNonNull(coolDown);
    Objects.requireNonNull(actor);
    limits = Map.copyOf(limits);
    webhooks = List.copyOf(webhooks);
  }
}
