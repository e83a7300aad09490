package dev.socialmetrics.store.forget;

import dev.socialmetrics.store.file.ImportFile;
import java.time.Instant;
import java.util.Objects;

/**
 * A loaded file that may state the rows which another one touched.
 *
 * @param loadedAt when it was published, to the second
 */
public record OtherFile(ImportFile file, Instant loadedAt) {
  public OtherFile {
    Objects.requireNonNull(file);
    Objects.requireNonNull(loadedAt);
  }
}
