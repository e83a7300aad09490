package dev.socialmetrics.store.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * Posts that have something in common, with rates of one basis.
 *
 * @param name what they have in common: a post type, or a hashtag without its {@code #}
 * @param basis what their rates are a share of
 * @param posts how many, 1 or more
 * @param rateSum sum of their engagement rates, percent
 */
public record PostGroup(String name, String basis, long posts, double rateSum) {
  /** Means of a million doubles are exact to 8 places; half a hundredth is rounded as one. */
  private static final int PLACES_OF_MEANS = 8;

  public PostGroup {
    Objects.requireNonNull(name);
    Objects.requireNonNull(basis);
    if (posts < 1) {
      throw new IllegalArgumentException("a group has 1 post or more, was " + posts);
    }
  }

  /** Mean of the rates, each post counting the same. Percent, to the digits that sums keep. */
  public double averageRate() {
    return BigDecimal.valueOf(rateSum / posts)
        .setScale(PLACES_OF_MEANS, RoundingMode.HALF_UP)
        .doubleValue();
  }

  /** Both together; of the same name and basis. */
  public PostGroup plus(PostGroup other) {
    return new PostGroup(name, basis, posts + other.posts, rateSum + other.rateSum);
  }
}
