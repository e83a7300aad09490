package dev.socialmetrics.store.file;

import dev.socialmetrics.domain.Kind;
import java.util.Objects;
import java.util.Optional;

/**
 * What the bytes of a file are, as far as that was found.
 *
 * @param sha256 of the bytes, in hexadecimal
 * @param format name of the export format
 * @param kind of its rows; empty where they are of several
 */
public record Recognised(Optional<String> sha256, Optional<String> format, Optional<Kind> kind) {
  public Recognised {
    Objects.requireNonNull(sha256);
    Objects.requireNonNull(format);
    Objects.requireNonNull(kind);
  }

  /** Bytes that are no export. */
  public static Recognised asBytes(Optional<String> sha256) {
    return new Recognised(sha256, Optional.empty(), Optional.empty());
  }
}
