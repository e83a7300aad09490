package dev.socialmetrics.store.runs;

import java.util.Objects;

/**
 * A file, or a part of the reports, and what is to be said of it.
 *
 * @param file its name as people know it
 * @param message one line, which may begin with that name
 */
public record NamedFile(String file, String message) {
  public NamedFile {
    Objects.requireNonNull(file);
    Objects.requireNonNull(message);
  }

  /** The message with the name before it, once. */
  public String line() {
    return message.startsWith(file) ? message : file + ": " + message;
  }
}
