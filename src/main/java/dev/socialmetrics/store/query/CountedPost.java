package dev.socialmetrics.store.query;

import java.util.Comparator;
import java.util.Objects;

/**
 * A post by one of its counts.
 *
 * @param postId as its platform names it
 * @param count more than 0
 */
public record CountedPost(long contentId, String postId, long count) {
  /** The highest first, equal ones by their names. */
  static final Comparator<CountedPost> MOST_FIRST =
      Comparator.comparingLong(CountedPost::count).reversed().thenComparing(CountedPost::postId);

  public CountedPost {
    Objects.requireNonNull(postId);
  }
}
