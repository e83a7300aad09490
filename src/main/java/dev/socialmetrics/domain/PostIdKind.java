package dev.socialmetrics.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ids that one post of a platform has: each export has its own, and two ids of one post look
 * like those of two posts.
 */
public enum PostIdKind {
  INSTAGRAM_POST("instagram", "ids of 17 digits", "1[78][0-9]{15}"),
  INSTAGRAM_MEDIA("instagram", "numbers of media", "[0-9]{18,20}(_[0-9]+)?"),
  INSTAGRAM_LINK("instagram", "shortcodes of links", "(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9_-]{11}"),
  /** Of the downloads of an account, which name posts by nothing else. */
  INSTAGRAM_SECOND("instagram", "seconds of creation", "1[0-9]{9}"),
  FACEBOOK_POST("facebook", "numbers of posts", "[0-9]{14,20}"),
  FACEBOOK_PAGE_POST("facebook", "numbers of page and post", "[0-9]{8,20}_[0-9]{8,20}"),
  FACEBOOK_LINK("facebook", "codes of links", "pfbid[A-Za-z0-9]{20,}"),
  LINKEDIN_ACTIVITY("linkedin", "numbers of activities", "[67][0-9]{18}"),
  LINKEDIN_SHARE(
      "linkedin", "numbers of shares and of user content", "(urn:li:)?(share|ugcPost):[0-9]+"),
  TIKTOK_VIDEO("tiktok", "numbers of videos", "[0-9]+"),
  X_POST("twitter", "numbers of posts", "[0-9]+"),
  YOUTUBE_VIDEO("youtube", "ids of videos of 11 letters and digits", "[A-Za-z0-9_-]{11}");

  /** Of these platforms, each with a single kind, there are no other ids. */
  private static final Set<PostIdKind> SINGLE = EnumSet.of(TIKTOK_VIDEO, X_POST, YOUTUBE_VIDEO);

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

  /** Empty for what is no known kind: an id that somebody made, or one of another platform. */
  public static Optional<PostIdKind> of(String platform, String id) {
    return Arrays.stream(values())
        .filter(kind -> kind.platform.equals(platform) && kind.pattern.matcher(id).matches())
        .findFirst();
  }

  /** Whether posts of a platform have ids of several kinds. */
  public static boolean areSeveral(String platform) {
    return Arrays.stream(values())
        .anyMatch(kind -> kind.platform.equals(platform) && !SINGLE.contains(kind));
  }

  /**
   * What ids a platform gives, where a text is none of them.
   *
   * @return for people, in the plural; empty where it may be one
   */
  public static Optional<String> otherThan(String platform, String text) {
    Optional<PostIdKind> single =
        SINGLE.stream().filter(kind -> kind.platform.equals(platform)).findFirst();
    boolean isPossible = single.map(kind -> kind.pattern).orElse(ASCII).matcher(text).matches();
    return isPossible
        ? Optional.empty()
        : Optional.of(single.map(kind -> kind.words).orElse("ids without blanks and accents"));
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
