package dev.socialmetrics.report.page;

import java.util.List;

/**
 * The best posts: of the window first, of all time as a choice.
 *
 * @param say which posts those of the window are and how they are ranked, or why there are none
 * @param sayOfAllTime the same of all time
 */
public record TopContent(
    String say, List<Post> posts, String sayOfAllTime, List<Post> postsOfAllTime) {
  public TopContent {
    posts = List.copyOf(posts);
    postsOfAllTime = List.copyOf(postsOfAllTime);
  }

  /** None, and nothing to say of it. */
  public static final TopContent NOTHING = without("");

  /** Whether there is anything to show, or to say. */
  public boolean isShown() {
    return !say.isEmpty() || !postsOfAllTime.isEmpty();
  }

  /** None, and why. */
  public static TopContent without(String why) {
    return new TopContent(why, List.of(), "", List.of());
  }
}
