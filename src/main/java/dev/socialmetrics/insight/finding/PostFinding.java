package dev.socialmetrics.insight.finding;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.insight.post.PostEffect;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * A group of posts of a channel that does better than its others.
 *
 * @param compared how many posts were compared, those of the group among them
 */
public record PostFinding(FindingId id, PostEffect effect, int compared) implements Finding {
  public PostFinding {
    Objects.requireNonNull(id);
    Objects.requireNonNull(effect);
  }

  /**
   * @param asOf posts up to that day were compared
   */
  public static PostFinding of(Channel channel, PostEffect effect, int compared, LocalDate asOf) {
    String group =
        switch (effect.dimension()) {
          case TYPE, HASHTAG -> effect.group();
          case DAYPART, WEEKDAY, CAPTION -> effect.group().toLowerCase(Locale.ROOT);
        };
    return new PostFinding(
        FindingId.ofPosts(channel, effect.dimension().code() + "." + group, asOf),
        effect,
        compared);
  }
}
