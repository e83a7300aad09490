package dev.socialmetrics.report.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a post can be seen: only where its id is an address itself, or the platform has a public
 * address made of nothing but the id.
 */
final class PostLink {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://[A-Za-z0-9.-]{1,253}(:\\d{1,5})?(/[\\x21\\x23-\\x3B\\x3D\\x3F-\\x7E]{0,2000})?");

  private record Rule(String platform, Pattern id, String address) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule("twitter", Pattern.compile("\\d{15,20}"), "https://x.com/i/status/"),
          new Rule(
              "youtube", Pattern.compile("[A-Za-z0-9_-]{11}"), "https://www.youtube.com/watch?v="),
          new Rule("tiktok", Pattern.compile("\\d{15,20}"), "https://www.tiktok.com/player/v1/"),
          new Rule("pinterest", Pattern.compile("\\d{15,20}"), "https://www.pinterest.com/pin/"),
          new Rule("facebook", Pattern.compile("\\d{5,20}_\\d{5,20}"), "https://www.facebook.com/"),
          new Rule(
              "linkedin",
              Pattern.compile("urn:li:(share|ugcPost|activity):\\d{15,20}"),
              "https://www.linkedin.com/feed/update/"));

  private PostLink() {}

  static Optional<String> find(String platform, String postId) {
    if (ADDRESS.matcher(postId).matches()) {
      return Optional.of(postId);
    }
    return RULES.stream()
        .filter(rule -> rule.platform().equals(platform) && rule.id().matcher(postId).matches())
        .map(rule -> rule.address() + postId)
        .findFirst();
  }
}
