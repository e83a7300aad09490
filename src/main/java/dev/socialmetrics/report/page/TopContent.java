package dev.socialmetrics.report.page;

import java.util.List;

/**
 * The best posts: of the window by rate first, by other counts and of all time as a choice.
 *
 * @param say which posts those of the window are and how they are ranked, or why there are none
 * @param choices the posts of the window in other orders
 * @param sayOfAllTime the same of all time
 */
public record TopContent(
    String say,
    List<Post> posts,
    List<Choice> choices,
    String sayOfAllTime,
    List<Post> postsOfAllTime) {
  /**
   * Posts in another order.
   *
   * @param name {@code Most engagements}
   */
  public record Choice(String name, List<Post> posts) {
    public Choice {
      posts = List.copyOf(posts);
    }
  }

  public TopContent {
    choices = List.copyOf(choices);
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
    return new TopContent(why, List.of(), List.of(), "", List.of());
  }
}
