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

  /**
   * The same lists with at most so many posts each.
   *
   * @param most 1 or more, at most as many as they have
   */
  public RankedPosts limitedTo(int most) {
    return new RankedPosts(ofAllTime.limitedTo(most), ofWindow.limitedTo(most));
  }
}
