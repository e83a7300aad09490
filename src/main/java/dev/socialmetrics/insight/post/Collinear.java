package dev.socialmetrics.insight.post;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Groups that have nearly the same posts are one finding and not several. */
final class Collinear {
  /** Of the posts of both this share is in both. */
  private static final double SAME = 0.8;

  private Collinear() {}

  /**
   * The first by name of those that are nearly the same.
   *
   * @param groups places of their posts, each in order
   */
  static Map<String, List<Integer>> without(Map<String, List<Integer>> groups) {
    Map<String, List<Integer>> kept = new TreeMap<>();
    groups.forEach(
        (name, members) -> {
          if (kept.values().stream().noneMatch(other -> isNearlySame(other, members))) {
            kept.put(name, members);
          }
        });
    return kept;
  }

  private static boolean isNearlySame(List<Integer> one, List<Integer> other) {
    int most = Math.min(one.size(), other.size());
    return isNearlyAll(one, other, most) && isNearlyAll(one, other, both(one, other));
  }

  private static boolean isNearlyAll(List<Integer> one, List<Integer> other, int both) {
    return both >= SAME * (one.size() + other.size() - both);
  }

  private static int both(List<Integer> one, List<Integer> other) {
    int both = 0;
    int place = 0;
    for (int member : one) {
      while (place < other.size() && other.get(place) < member) {
        place++;
      }
      both += place < other.size() && other.get(place) == member ? 1 : 0;
    }
    return both;
  }
}
