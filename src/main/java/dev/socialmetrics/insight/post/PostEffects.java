package dev.socialmetrics.insight.post;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What works on a channel: groups of its posts that do better than its others, in each dimension
 * those that are still found when as many groups as there are were tried (Benjamini and Hochberg
 * 1995). Source: src/docs/insight.md.
 */
public final class PostEffects {
  /** With fewer posts nothing is said. */
  public static final int LEAST_POSTS = 20;

  private static final int LEAST_IN_GROUP = 5;
  private static final int LEAST_WEEKS = 3;
  private static final int MOST = 3;

  private final List<RatedPost> posts;
  private final double[] outcomes;
  private final long[] weeks;

  private PostEffects(List<RatedPost> posts) {
    this.posts = posts;
    this.outcomes = Outcomes.of(posts);
    this.weeks = posts.stream().mapToLong(PostEffects::week).toArray();
  }

  /**
   * At most three, those first that are surest to be better.
   *
   * @param posts of one channel and basis, at a comparable age; in any order
   */
  public static List<PostEffect> of(List<RatedPost> posts) {
    if (posts.size() < LEAST_POSTS) {
      return List.of();
    }
    List<RatedPost> ordered = posts.stream().sorted(RatedPost.OLDEST_FIRST).toList();
    PostEffects effects = new PostEffects(ordered);
    List<PostEffect> found = new ArrayList<>();
    for (PostDimension dimension : PostDimension.values()) {
      found.addAll(effects.in(dimension));
    }
    return found.stream()
        .sorted(Comparator.comparing((PostEffect effect) -> -effect.low()))
        .limit(MOST)
        .toList();
  }

  private List<PostEffect> in(PostDimension dimension) {
    List<ComparedGroup> groups = new ArrayList<>();
    Collinear.without(members(dimension))
        .forEach((name, members) -> groups.add(ComparedGroup.of(name, members, outcomes)));
    if (groups.isEmpty()) {
      return List.of();
    }
    Shrinkage shrinkage = Shrinkage.of(groups, outcomes);
    List<PostEffect> effects = new ArrayList<>();
    for (ComparedGroup group : beyondChance(dimension, groups)) {
      double share = shrinkage.share(group.members().size());
      double margin = group.margin();
      if (share > 0 && group.difference() > margin) {
        effects.add(effect(dimension, group, share, margin));
      }
    }
    return effects;
  }

  /** Groups with posts enough, within and without them. */
  private Map<String, List<Integer>> members(PostDimension dimension) {
    Map<String, List<Integer>> members = new TreeMap<>();
    for (int n = 0; n < posts.size(); n++) {
      for (String group : dimension.groups(posts.get(n))) {
        members.computeIfAbsent(group, first -> new ArrayList<>()).add(n);
      }
    }
    members.values().removeIf(group -> !canTell(group));
    return members;
  }

  private boolean canTell(List<Integer> group) {
    return group.size() >= LEAST_IN_GROUP
        && posts.size() - group.size() >= LEAST_IN_GROUP
        && group.stream().mapToLong(n -> weeks[n]).distinct().count() >= LEAST_WEEKS;
  }

  /** Weeks that begin on a Monday, counted on from that of the first day of 1970, a Thursday. */
  private static long week(RatedPost post) {
    long sinceMonday = DayOfWeek.THURSDAY.ordinal() + post.postedAt().toLocalDate().toEpochDay();
    return Math.floorDiv(sinceMonday, DayOfWeek.values().length);
  }

  private List<ComparedGroup> beyondChance(PostDimension dimension, List<ComparedGroup> groups) {
    List<ComparedGroup> ordered =
        groups.stream().sorted(Comparator.comparing(ComparedGroup::chance)).toList();
    int last = 0;
    for (int rank = 1; rank <= ordered.size(); rank++) {
      double allowed = dimension.falseShare() * rank / comparisons(ordered);
      last = ordered.get(rank - 1).chance() <= allowed ? rank : last;
    }
    return ordered.subList(0, last);
  }

  /** Of two groups that are each other's others, one is better exactly where the other is worse. */
  private int comparisons(List<ComparedGroup> groups) {
    int members = groups.stream().mapToInt(group -> group.members().size()).sum();
    return groups.size() == 2 && members == posts.size() ? 1 : groups.size();
  }

  private PostEffect effect(
      PostDimension dimension, ComparedGroup group, double share, double margin) {
    return new PostEffect(
        dimension,
        group.name(),
        Math.exp(share * group.difference()),
        Math.exp(share * (group.difference() - margin)),
        Math.exp(share * (group.difference() + margin)),
        group.members().stream().map(n -> posts.get(n).id()).toList());
  }
}
