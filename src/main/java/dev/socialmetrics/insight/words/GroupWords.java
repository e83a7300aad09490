package dev.socialmetrics.insight.words;

import dev.socialmetrics.domain.PostType;
import dev.socialmetrics.insight.post.CaptionLength;
import dev.socialmetrics.insight.post.Daypart;
import dev.socialmetrics.insight.post.PostEffect;
import java.util.Locale;

/** What a group of posts is called, in the plural. */
final class GroupWords {
  private GroupWords() {}

  /** {@code carousels}, {@code posts on weekdays after 18:00}, {@code posts with #sale}. */
  static String of(PostEffect effect) {
    String group = effect.group();
    return switch (effect.dimension()) {
      case TYPE -> type(group);
      case DAYPART -> "posts " + Daypart.valueOf(group).words();
      case WEEKDAY -> "posts on " + group.charAt(0) + lower(group.substring(1)) + "s";
      case CAPTION -> "posts " + CaptionLength.valueOf(group).words();
      case HASHTAG -> "posts with #" + group;
    };
  }

  private static String type(String word) {
    if (!PostType.WORDS.contains(word)) {
      return "posts of the type " + word;
    }
    return switch (word) {
      case "story" -> "stories";
      case "live" -> "live videos";
      case "text" -> "text posts";
      case "link" -> "link posts";
      default -> word + "s";
    };
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
