package dev.socialmetrics.store.file;

import java.util.Objects;

/**
 * What became of a file.
 *
 * @param runId of the run that settled it
 * @param counts of its rows, once it is loaded
 */
public record FileFate(FileOutcome outcome, long runId, FileCounts counts) {
  public FileFate {
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(counts);
  }
}
