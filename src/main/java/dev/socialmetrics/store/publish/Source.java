package dev.socialmetrics.store.publish;

import java.util.Objects;

/**
 * Where a value comes from. Of two sources of the same value the newer export wins; of equal times
 * the larger hash, so that the winner never depends on which file arrived first.
 *
 * @param exportedAt in the store's fixed-width form
 */
record Source(String exportedAt, String sha256, long fileId, long line) {
  Source {
    Objects.requireNonNull(exportedAt);
    Objects.requireNonNull(sha256);
  }

  boolean isNewerThan(Source other) {
    int byTime = exportedAt.compareTo(other.exportedAt);
    return byTime > 0 || byTime == 0 && sha256.compareTo(other.sha256) > 0;
  }
}
