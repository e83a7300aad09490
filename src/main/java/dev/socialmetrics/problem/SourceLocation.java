package dev.socialmetrics.problem;

import java.util.Objects;

/**
 * Where a record starts.
 *
 * @param file the file's name as people know it, relative to the input folder
 * @param line physical line, from 1
 * @param record number of the record, from 1, the header not counted
 */
public record SourceLocation(String file, long line, long record) {
  public SourceLocation {
    Objects.requireNonNull(file);
  }

  /** {@code file:line}. */
  @Override
  public String toString() {
    return Clip.clip(file) + ":" + line;
  }
}
