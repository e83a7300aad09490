package dev.socialmetrics.store.publish;

import java.util.Comparator;
import java.util.Objects;

/**
 * Where a value comes from. Of two sources of the same value the newer export wins; of equal times
 * that whose period ends later, then the larger hash, so that the winner never depends on which
 * file arrived first. What is added up from parts of campaigns that nothing proves whole gives way
 * to every coarser or proven report, whichever is newer.
 *
 * @param unprovenParts how finely the file divides campaigns without proving them whole, 0 where it
 *     doesn't
 * @param exportedAt in the store's fixed-width form
 * @param periodEnd last day of the period that the file states, empty text where it states none
 */
record ValueSource(
    int unprovenParts, String exportedAt, String periodEnd, String sha256, long fileId, long line) {
  /** The newest last. */
  private static final Comparator<ValueSource> BY_TIME =
      Comparator.comparing(ValueSource::exportedAt)
          .thenComparing(ValueSource::periodEnd)
          .thenComparing(ValueSource::sha256);

  /** The one that wins last. */
  static final Comparator<ValueSource> BY_EXPORT =
      Comparator.comparingInt(ValueSource::unprovenParts).reversed().thenComparing(BY_TIME);

  ValueSource {
    Objects.requireNonNull(exportedAt);
    Objects.requireNonNull(periodEnd);
    Objects.requireNonNull(sha256);
  }

  boolean winsOver(ValueSource other) {
    return BY_EXPORT.compare(this, other) > 0;
  }

  /** Whether it is the newer export and gives way all the same. */
  boolean isPassedOverFor(ValueSource other) {
    return BY_TIME.compare(this, other) > 0 && !winsOver(other);
  }
}
