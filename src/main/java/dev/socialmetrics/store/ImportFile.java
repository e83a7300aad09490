package dev.socialmetrics.store;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.StatedFacts;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A file as the store knows it.
 *
 * @param name as people know it, relative to the input folder
 * @param account the account that its folder or an option gives it
 * @param platform the platform that its folder or an option gives it
 * @param stated of it by options, where it does not say so
 * @param firstSeen when a run first saw it, to the second
 * @param periodEnd last day of the period that it states, known once it was read
 * @param unprovenParts how finely its rows divide campaigns without proving that they are whole; 0
 *     where they don't
 * @param duplicateOf the file that holds the same bytes
 */
public record ImportFile(
    long id,
    String name,
    Path path,
    Optional<String> sha256,
    long size,
    Instant modified,
    String fileKey,
    Optional<String> format,
    Optional<Kind> kind,
    Optional<String> account,
    Optional<String> platform,
    StatedFacts stated,
    Instant exportedAt,
    Optional<LocalDate> periodEnd,
    int unprovenParts,
    FileOutcome outcome,
    Optional<Long> duplicateOf,
    long runId,
    Instant firstSeen) {

  public FileOwnership ownership() {
    return new FileOwnership(account, platform);
  }
}
