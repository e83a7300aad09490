package dev.socialmetrics.store.query;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A post in a ranking.
 *
 * @param value what it is ranked by; 0 where that is unknown, known and unknown are never compared
 * @param engagements likes, comments, shares and saves, as far as known
 * @param postedAt ISO 8601; empty text where it is unknown
 */
public record TopPost(
    double value,
    Optional<BigInteger> engagements,
    OptionalLong reach,
    String postedAt,
    String postId,
    long contentId) {
  /** Below every sum of counts. */
  private static final BigInteger UNKNOWN = BigInteger.ONE.shiftLeft(100).negate();

  /** Best first; unknown engagements, reach and time are worst. */
  static final Comparator<TopPost> BEST_FIRST =
      Comparator.comparingDouble(TopPost::value)
          .thenComparing((TopPost post) -> post.engagements().orElse(UNKNOWN))
          .thenComparingLong(post -> post.reach().orElse(Long.MIN_VALUE))
          .thenComparing(TopPost::posted)
          .reversed()
          .thenComparing(TopPost::postId);

  public TopPost {
    Objects.requireNonNull(engagements);
    Objects.requireNonNull(reach);
    Objects.requireNonNull(postedAt);
    Objects.requireNonNull(postId);
  }

  /** Whether its reach is unknown or at least that many. */
  boolean reaches(long floor) {
    return reach.isEmpty() || reach.getAsLong() >= floor;
  }

  private Instant posted() {
    try {
      TemporalAccessor time =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              postedAt, OffsetDateTime::from, LocalDateTime::from);
      return time instanceof OffsetDateTime moment
          ? moment.toInstant()
          : ((LocalDateTime) time).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException notAMoment) {
      return Instant.MIN;
    }
  }
}
