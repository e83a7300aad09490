package dev.socialmetrics.store.query;

import java.util.Objects;

/**
 * Where a value was read.
 *
 * @param file name the file was imported under
 * @param path where it lay then
 * @param sha256 of its bytes, empty text where it was never hashed
 * @param line physical line where the record starts, from 1
 * @param exportedAt when the export was made, ISO 8601
 */
public record Provenance(String file, String path, String sha256, long line, String exportedAt) {
  public Provenance {
    Objects.requireNonNull(file);
    Objects.requireNonNull(path);
    Objects.requireNonNull(sha256);
    Objects.requireNonNull(exportedAt);
  }

  /** {@code daily.csv:118}. */
  public String place() {
    return file + ":" + line;
  }
}
