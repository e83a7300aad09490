package dev.socialmetrics.store.publish;

import java.util.Comparator;
import java.util.Objects;

/**
 * Where a value comes from. Of two sources of the same value the newer export wins; of equal times
 * that whose period ends later, then the larger hash, so that the winner never depends on which
 * file arrived first.
 *
 * @param exportedAt in the store's fixed-width form
 * @param periodEnd last day of the period that the file states, empty text where it states none
 */
record Source(String exportedAt, String periodEnd, String sha256, long fileId, long line) {
  /** The newest last. */
  static final Comparator<Source> BY_EXPORT =
      Comparator.comparing(Source::exportedAt)
          .thenComparing(Source::periodEnd)
          .thenComparing(Source::sha256);

  Source {
    Objects.requireNonNull(exportedAt);
    Objects.requireNonNull(periodEnd);
    Objects.requireNonNull(sha256);
  }

  boolean isNewerThan(Source other) {
    return BY_EXPORT.compare(this, other) > 0;
  }
}
