package dev.socialmetrics.domain;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What {@code config/accounts.yml} says of an account.
 *
 * @param zone zone of its local times; empty means the configured default
 * @param currency ISO 4217 code of its money; empty means the configured default
 * @param handles the ids and handles by which exports name it
 * @param collaborators what becomes of posts that others published with it; empty: their exports
 *     are refused
 */
public record Account(
    AccountId id,
    Optional<String> name,
    Optional<ZoneId> zone,
    Optional<String> currency,
    List<String> handles,
    Optional<Collaborators> collaborators) {
  public Account {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(zone);
    Objects.requireNonNull(currency);
    handles = List.copyOf(handles);
    Objects.requireNonNull(collaborators);
  }

  /** One of which nothing is said about posts with others. */
  public Account(
      AccountId id,
      Optional<String> name,
      Optional<ZoneId> zone,
      Optional<String> currency,
      List<String> handles) {
    this(id, name, zone, currency, handles, Optional.empty());
  }
}
