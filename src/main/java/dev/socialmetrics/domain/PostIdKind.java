package dev.socialmetrics.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ids that one post of a platform has: each export has its own, and two ids of one post look
 * like those of two posts. How short they may be: those of the platform's first years are numbers
 * that were counted up, or codes of fewer letters.
 */
public enum PostIdKind {
  INSTAGRAM_POST("instagram", "ids of 17 digits", "[1-9][0-9]{13,16}"),
  INSTAGRAM_MEDIA("instagram", "numbers of media", "[1-9][0-9]{17,19}(_[0-9]+)?"),
  /** In base 64; of posts that are not public with 28 letters more. Not what people write. */
  INSTAGRAM_LINK(
      "instagram",
      "shortcodes of links",
      "(?![A-Z]?[a-z]*[_-]?[0-9]*$|[A-Z]*[_-]?[0-9]*$)[A-Za-z0-9_-]{10,11}([A-Za-z0-9_-]{28})?"),
  /** Of the downloads of an account, which name posts by nothing else. */
  INSTAGRAM_SECOND("instagram", "seconds of creation", "1[0-9]{9}"),
  FACEBOOK_POST("facebook", "numbers of posts", "[1-9][0-9]{9,19}"),
  FACEBOOK_PAGE_POST("facebook", "numbers of page and post", "[0-9]{8,20}_[0-9]{8,20}"),
  FACEBOOK_LINK("facebook", "codes of links", "pfbid[A-Za-z0-9]{20,}"),
  LINKEDIN_ACTIVITY("linkedin", "numbers of activities", "(urn:li:activity:)?[5-9][0-9]{18}"),
  LINKEDIN_SHARE(
      "linkedin", "numbers of shares and of user content", "(urn:li:)?(share|ugcPost):[0-9]+"),
  TIKTOK_VIDEO("tiktok", "numbers of videos", "[1-9][0-9]{9,18}"),
  X_POST("twitter", "numbers of posts", "[1-9][0-9]{7,18}"),
  /** 64 bits in base 64: the last letter has four of them. */
  YOUTUBE_VIDEO(
      "youtube", "ids of videos of 11 letters and digits", "[A-Za-z0-9_-]{10}[AEIMQUYcgkosw048]"),
  MASTODON_POST("mastodon", "numbers of posts", "[1-9][0-9]*");

  /** What ids of all platforms are made of. */
  private static final Pattern ASCII = Pattern.compile("[!-~]+");

  private final String platform;
  private final String words;
  private final Pattern pattern;

  PostIdKind(String platform, String words, String pattern) {
    this.platform = platform;
    this.words = words;
    this.pattern = Pattern.compile(pattern);
  }

  private static Stream<PostIdKind> kinds(String platform) {
    return Arrays.stream(values()).filter(kind -> kind.platform.equals(platform));
  }

  /** Empty for what is no known kind: an id that somebody made, or one of another platform. */
  public static Optional<PostIdKind> of(String platform, String id) {
    return kinds(platform).filter(kind -> kind.pattern.matcher(id).matches()).findFirst();
  }

  /** Whether posts of a platform have ids of several kinds. */
  public static boolean areSeveral(String platform) {
    return kinds(platform).count() > 1;
  }

  /**
   * What ids a platform gives, where a text is none of them.
   *
   * @return for people, in the plural; empty where it may be one
   */
  public static Optional<String> otherThan(String platform, String text) {
    String known = kinds(platform).map(PostIdKind::words).collect(Collectors.joining(", or "));
    boolean isPossible =
        known.isEmpty() ? ASCII.matcher(text).matches() : of(platform, text).isPresent();
    return isPossible
        ? Optional.empty()
        : Optional.of(known.isEmpty() ? "ids without blanks and accents" : known);
  }

  /** For people: {@code shortcodes of links, such as DAbcdefgh12}. */
  public String like(String id) {
    return words + ", such as " + id;
  }

  /** For people, in the plural. */
  public String words() {
    return words;
  }
}
