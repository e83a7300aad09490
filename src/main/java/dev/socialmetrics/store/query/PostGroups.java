package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import java.util.List;

/**
 * The posts of one channel by type and by hashtag. A post has one type at most and any number of
 * hashtags, each counted once.
 *
 * @param rated how many posts have an engagement rate
 * @param unrated how many have none, and are in no group
 */
public record PostGroups(
    Channel channel, long rated, long unrated, List<PostGroup> types, List<PostGroup> hashtags) {
  public PostGroups {
    types = List.copyOf(types);
    hashtags = List.copyOf(hashtags);
  }
}
