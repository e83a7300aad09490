package dev.socialmetrics.domain;

import java.util.Objects;

/**
 * A platform by its lower-case key, {@code instagram}. Which ones exist is {@link Platforms}'
 * business.
 */
public record Platform(String key) implements Comparable<Platform> {
  public Platform {
    Objects.requireNonNull(key);
    if (!key.matches("[a-z0-9][a-z0-9_-]{0,39}")) {
      throw new IllegalArgumentException(
          "a platform key has 1 to 40 of a-z 0-9 _ -, was \"" + key + "\"");
    }
  }

  @Override
  public int compareTo(Platform other) {
    return key.compareTo(other.key);
  }

  @Override
  public String toString() {
    return key;
  }
}
