package dev.socialmetrics.insight.post;

import dev.socialmetrics.domain.PostType;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A post with its engagement rate, of one basis and a comparable age.
 *
 * @param postedAt in the account's zone
 * @param logRate natural logarithm of the rate
 * @param captionLength in characters; empty where the export has no captions
 * @param hashtags lower-case, without {@code #}
 */
public record RatedPost(
    String id,
    LocalDateTime postedAt,
    double logRate,
    Optional<PostType> type,
    OptionalInt captionLength,
    Set<String> hashtags) {
  /** In the order of publication, those of one moment by id. */
  static final Comparator<RatedPost> OLDEST_FIRST =
      Comparator.comparing(RatedPost::postedAt).thenComparing(RatedPost::id);

  public RatedPost {
    Objects.requireNonNull(id);
    Objects.requireNonNull(postedAt);
    Objects.requireNonNull(type);
    Objects.requireNonNull(captionLength);
    hashtags = Set.copyOf(hashtags);
    if (!Double.isFinite(logRate)) {
      throw new IllegalArgumentException("a rated post has a rate, was " + logRate);
    }
  }

  /**
   * The logarithm of a rate that is defined for posts without engagements, too: half of one is
   * added to them, as is usual for shares.
   *
   * @param shown people or showings that the rate is a share of, 1 or more
   */
  public static double logRate(double engagements, double shown) {
    return Math.log((engagements + 0.5) / (shown + 1));
  }
}
