package dev.socialmetrics.insight.why;

import java.util.Objects;

/**
 * A post and a count of it.
 *
 * @param id as the platform names it
 * @param count of its whole life
 */
public record PostCount(String id, long count) {
  public PostCount {
    Objects.requireNonNull(id);
  }
}
