package dev.socialmetrics.insight.why;

import dev.socialmetrics.metric.window.Change;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The change of a channel, divided into posts: what those published in the later window brought,
 * less what those of the earlier window brought, and what is of neither.
 *
 * @param posts the largest first; of the earlier window below 0
 * @param rest of what the posts do not explain; together with them it is the change, exactly
 */
public record PostContributions(List<PostCount> posts, BigDecimal rest) {
  /** Posts explain a change if no more of it than this share is left. */
  private static final BigDecimal MOST_REST = new BigDecimal("0.5");

  private static final Comparator<PostCount> LARGEST_FIRST =
      Comparator.comparingLong((PostCount post) -> -Math.abs(post.count()))
          .thenComparing(PostCount::id);

  public PostContributions {
    posts = List.copyOf(posts);
  }

  /**
   * Empty where posts do not explain the change: where they are said to have brought more than the
   * channel had, leave more than half of it, or the windows have unequal days; and where one of the
   * windows has no post.
   *
   * @param later posts published in the later window
   * @param earlier in the one before
   */
  public static Optional<PostContributions> of(
      Change change, List<PostCount> later, List<PostCount> earlier) {
    if (change.difference().isEmpty()
        || change.current().daysPresent() != change.previous().daysPresent()
        || later.isEmpty()
        || earlier.isEmpty()
        || isMore(later, change.current().value())
        || isMore(earlier, change.previous().value())) {
      return Optional.empty();
    }
    BigDecimal whole = change.difference().get();
    BigDecimal rest = whole.subtract(sum(later)).add(sum(earlier));
    if (rest.abs().compareTo(whole.abs().multiply(MOST_REST)) > 0) {
      return Optional.empty();
    }
    List<PostCount> posts = new ArrayList<>(later);
    earlier.forEach(post -> posts.add(new PostCount(post.id(), -post.count())));
    posts.sort(LARGEST_FIRST);
    return Optional.of(new PostContributions(posts, rest));
  }

  private static boolean isMore(List<PostCount> posts, Optional<BigDecimal> value) {
    return sum(posts).compareTo(value.orElse(BigDecimal.ZERO)) > 0;
  }

  private static BigDecimal sum(List<PostCount> posts) {
    return posts.stream()
        .map(post -> BigDecimal.valueOf(post.count()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
