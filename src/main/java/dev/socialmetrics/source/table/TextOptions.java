package dev.socialmetrics.source.table;

import java.nio.charset.Charset;
import java.util.Objects;
import java.util.Optional;

/**
 * What an export format says about its text files. Of workbooks it means nothing.
 *
 * @param delimiter between cells; empty to tell it from the text. A first line {@code sep=;}
 *     decides in either case
 * @param fallback encoding of files without byte order mark that are no UTF-8, such as windows-1252
 *     (one that leaves ASCII as it is); empty to refuse them
 * @param isMisread keys and texts in a JSON document are UTF-8 that was read as Latin-1 and written
 *     again
 */
public record TextOptions(
    Optional<Character> delimiter, Optional<Charset> fallback, boolean isMisread) {
  /** Nothing is said. */
  public static final TextOptions ANY = new TextOptions(Optional.empty(), Optional.empty());

  public TextOptions(Optional<Character> delimiter, Optional<Charset> fallback) {
    this(delimiter, fallback, false);
  }

  public TextOptions {
    Objects.requireNonNull(delimiter);
    Objects.requireNonNull(fallback);
  }
}
