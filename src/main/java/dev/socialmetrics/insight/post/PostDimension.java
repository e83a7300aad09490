package dev.socialmetrics.insight.post;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** By what posts are grouped. A closed list; the codes are public. */
public enum PostDimension {
  /** Image, carousel, reel and so on, in the words that all platforms share. */
  TYPE(0.042, post -> post.type().map(type -> type.word()).map(List::of).orElse(List.of())),
  /** Weekday or weekend, and a quarter of the day, in the account's zone. */
  DAYPART(0.006, post -> List.of(Daypart.of(post.postedAt()).name())),
  /** Monday to Sunday, in the account's zone. */
  WEEKDAY(0.002, post -> List.of(post.postedAt().getDayOfWeek().name())),
  /** Length of the caption. */
  CAPTION(
      0.002,
      post ->
          post.captionLength().isPresent()
              ? List.of(CaptionLength.of(post.captionLength().getAsInt()).name())
              : List.of()),
  /** A post has any number of hashtags. */
  HASHTAG(0.002, RatedPost::hashtags);

  private final double falseShare;
  private final Function<RatedPost, Collection<String>> groups;

  PostDimension(double falseShare, Function<RatedPost, Collection<String>> groups) {
    this.falseShare = falseShare;
    this.groups = groups;
  }

  /**
   * Of what is said in this dimension, so much may be chance: most of it where a difference is most
   * often there and can be acted on. Together they are a tenth.
   */
  double falseShare() {
    return falseShare;
  }

  /** The groups that a post is in. */
  Collection<String> groups(RatedPost post) {
    return groups.apply(post);
  }

  /** The public spelling, {@code daypart}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
