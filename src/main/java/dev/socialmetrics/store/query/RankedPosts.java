package dev.socialmetrics.store.query;

import java.util.Objects;

/**
 * The best posts of a channel.
 *
 * @param ofAllTime up to the day that is asked for
 * @param ofWindow those published within the window; the same where none is asked for
 */
public record RankedPosts(TopPosts ofAllTime, TopPosts ofWindow) {
  public RankedPosts {
    Objects.requireNonNull(ofAllTime);
    Objects.requireNonNull(ofWindow);
  }
}
