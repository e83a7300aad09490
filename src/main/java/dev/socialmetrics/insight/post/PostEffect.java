package dev.socialmetrics.insight.post;

import java.util.List;
import java.util.Objects;

/**
 * A group of posts that does better than the channel's others.
 *
 * @param group its name: {@code carousel}, a {@link Daypart}, a hashtag
 * @param factor of the rate of the channel's other posts, above 1
 * @param low lower end of the interval that holds it nine times in ten, above 1
 * @param high upper end
 * @param posts ids, oldest first
 */
public record PostEffect(
    PostDimension dimension,
    String group,
    double factor,
    double low,
    double high,
    List<String> posts) {
  public PostEffect {
    Objects.requireNonNull(dimension);
    Objects.requireNonNull(group);
    posts = List.copyOf(posts);
  }
}
