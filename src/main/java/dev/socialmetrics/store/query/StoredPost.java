package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.PostType;
import dev.socialmetrics.domain.RowValues;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A post with what it is compared with others by.
 *
 * @param id as the platform names it
 * @param type in the words that all platforms share
 * @param captionLength in characters; empty where the export has no captions
 * @param hashtags lower-case, without {@code #}
 * @param counts of its whole life so far: of kind content, the counts and the platform only
 * @param countedAt when these were exported
 * @param weekOld what the first export stated that was made 7 to 10 days after it was published;
 *     empty where there is none
 */
public record StoredPost(
    String id,
    Instant postedAt,
    Optional<PostType> type,
    OptionalInt captionLength,
    Set<String> hashtags,
    RowValues counts,
    Instant countedAt,
    Optional<RowValues> weekOld) {
  /** An export so long after a post was published counts it as of its first week. */
  static final Duration WEEK = Duration.ofDays(7);

  /** One that is made later does not. */
  static final Duration LATER = Duration.ofDays(10);

  public StoredPost {
    Objects.requireNonNull(id);
    Objects.requireNonNull(postedAt);
    Objects.requireNonNull(type);
    Objects.requireNonNull(captionLength);
    hashtags = Set.copyOf(hashtags);
    Objects.requireNonNull(counts);
    Objects.requireNonNull(countedAt);
    Objects.requireNonNull(weekOld);
  }

  /** How old it was when it was counted last. */
  public Duration age() {
    return Duration.between(postedAt, countedAt);
  }

  /** The same, with counts of its first week; those of its life are these where it was so old. */
  StoredPost weekOld(Optional<RowValues> stated) {
    boolean isWeekOld = age().compareTo(WEEK) >= 0 && age().compareTo(LATER) < 0;
    return new StoredPost(
        id,
        postedAt,
        type,
        captionLength,
        hashtags,
        counts,
        countedAt,
        stated.or(() -> isWeekOld ? Optional.of(counts) : Optional.empty()));
  }
}
