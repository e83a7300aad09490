package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.PostType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The posts of one channel by type and hashtag, in the making. */
final class GroupsOfChannel {
  /** Of a post that is in no group. */
  static final Sum[] NO_SUMS = {};

  /** Of one basis; further hashtags are left out, so that a flood of them fills no memory. */
  private static final int MOST_NAMES = 20_000;

  private static final Pattern BETWEEN_TAGS = Pattern.compile("[\\s,;#\\[\\]\"\\p{Z}]+");

  private final Map<String, Map<String, Sum>> types = new HashMap<>();
  private final Map<String, Map<String, Sum>> hashtags = new HashMap<>();
  private long rated;
  private long unrated;

  /** How many posts a group has, and the sum of their rates, percent. */
  static final class Sum {
    private long posts;
    private double rates;
  }

  /** The hashtags of a post, lower-case, without {@code #}, each once. */
  static Set<String> tags(String hashtags) {
    Set<String> tags = new LinkedHashSet<>();
    if (hashtags != null) {
      for (String tag : BETWEEN_TAGS.split(hashtags.toLowerCase(Locale.ROOT))) {
        if (!tag.isEmpty()) {
          tags.add(tag);
        }
      }
    }
    return tags;
  }

  /**
   * The groups that posts of a basis, a type and hashtags are part of.
   *
   * @param type as exported; null where unknown
   * @param tags as exported; null where unknown
   */
  Sum[] sums(String basis, String type, String tags) {
    List<Sum> sums = new ArrayList<>();
    PostType.of(type == null ? "" : type)
        .ifPresent(known -> find(types, known.word(), basis).ifPresent(sums::add));
    tags(tags).forEach(tag -> find(hashtags, tag, basis).ifPresent(sums::add));
    return sums.toArray(NO_SUMS);
  }

  private static Optional<Sum> find(
      Map<String, Map<String, Sum>> groups, String name, String basis) {
    Map<String, Sum> same = groups.computeIfAbsent(basis, first -> new HashMap<>());
    return same.size() < MOST_NAMES || same.containsKey(name)
        ? Optional.of(same.computeIfAbsent(name, first -> new Sum()))
        : Optional.empty();
  }

  /**
   * Adds a post.
   *
   * @param rate only of one that is rated
   * @param sums of its groups
   */
  void add(boolean isRated, double rate, Sum[] sums) {
    if (!isRated) {
      unrated++;
      return;
    }
    rated++;
    for (Sum sum : sums) {
      sum.posts++;
      sum.rates += rate;
    }
  }

  /** All groups; empty where no post was added. */
  Optional<PostGroups> of(Channel channel) {
    return rated + unrated == 0
        ? Optional.empty()
        : Optional.of(new PostGroups(channel, rated, unrated, list(types), list(hashtags)));
  }

  void clear() {
    types.clear();
    hashtags.clear();
    rated = 0;
    unrated = 0;
  }

  private static List<PostGroup> list(Map<String, Map<String, Sum>> groups) {
    List<PostGroup> list = new ArrayList<>();
    groups.forEach(
        (basis, same) ->
            same.forEach(
                (name, sum) -> list.add(new PostGroup(name, basis, sum.posts, sum.rates))));
    return list;
  }
}
