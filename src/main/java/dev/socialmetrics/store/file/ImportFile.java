package dev.socialmetrics.store.file;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.domain.StatedFacts;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A file as the store knows it.
 *
 * @param seen as what and where it was seen last
 * @param ownership what its folder or an option gives it
 * @param stated of it by options, where it does not say so
 * @param periodEnd last day of the period that it states, known once it was read
 * @param unprovenParts how finely its rows divide campaigns without proving that they are whole; 0
 *     where they don't
 * @param duplicateOf the file that holds the same bytes
 * @param firstSeen when a run first saw it, to the second
 */
public record ImportFile(
    long id,
    SourceFile seen,
    Recognised content,
    FileOwnership ownership,
    StatedFacts stated,
    Instant exportedAt,
    Optional<LocalDate> periodEnd,
    int unprovenParts,
    FileOutcome outcome,
    Optional<Long> duplicateOf,
    long runId,
    Instant firstSeen) {
  public ImportFile {
    Objects.requireNonNull(seen);
    Objects.requireNonNull(content);
    Objects.requireNonNull(ownership);
    Objects.requireNonNull(stated);
    Objects.requireNonNull(exportedAt);
    Objects.requireNonNull(periodEnd);
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(duplicateOf);
    Objects.requireNonNull(firstSeen);
  }

  /** As people know it, relative to the input folder. */
  public String name() {
    return seen.name();
  }

  public Path path() {
    return seen.path();
  }

  public long size() {
    return seen.size();
  }

  public Instant modified() {
    return seen.modified();
  }

  public Optional<String> sha256() {
    return content.sha256();
  }

  public Optional<String> format() {
    return content.format();
  }

  public Optional<Kind> kind() {
    return content.kind();
  }

  public Optional<String> account() {
    return ownership.account();
  }

  public Optional<String> platform() {
    return ownership.platform();
  }
}
