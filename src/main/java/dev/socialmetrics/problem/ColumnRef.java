package dev.socialmetrics.problem;

import java.util.Objects;

/**
 * A column as the file has it.
 *
 * @param number from 1; for JSON the position of the key within its object
 * @param name label as written
 */
public record ColumnRef(int number, String name) {
  public ColumnRef {
    Objects.requireNonNull(name);
    if (number < 1) {
      throw new IllegalArgumentException("columns are counted from 1, was " + number);
    }
  }

  @Override
  public String toString() {
    return "column " + number + " \"" + Clip.clip(name) + "\"";
  }
}
