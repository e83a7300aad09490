package dev.socialmetrics.problem;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where in a file something is.
 *
 * @param file the file's name as people know it, relative to the input folder
 * @param part entry of the archive or sheet of the workbook, where the file has several
 * @param line physical line, from 1; empty when it is the file as a whole
 */
public record SourceLocation(String file, Optional<String> part, OptionalLong line) {
  public SourceLocation {
    Objects.requireNonNull(file);
    Objects.requireNonNull(part);
    if (line.orElse(1) < 1) {
      throw new IllegalArgumentException("lines are counted from 1, was " + line.getAsLong());
    }
  }

  /** A file as a whole. */
  public static SourceLocation of(String file) {
    return new SourceLocation(file, Optional.empty(), OptionalLong.empty());
  }

  /** A line of a file that is one table. */
  public static SourceLocation of(String file, long line) {
    return new SourceLocation(file, Optional.empty(), OptionalLong.of(line));
  }

  /** {@code file!part}: the table, without the line. */
  public String table() {
    return file + part.map(name -> "!" + name).orElse("");
  }

  /** {@code file!part:line}, fit for a message. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(Clip.clip(file));
    part.ifPresent(name -> text.append('!').append(Clip.clip(name)));
    line.ifPresent(number -> text.append(':').append(number));
    return text.toString();
  }
}
