package dev.socialmetrics.insight.post;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Groups that have nearly the same posts are one finding and not several. */
final class Collinear {
  /** Of the posts of both this share is in both. */
  private static final double SAME = 0.8;

  private Collinear() {}

  /** The first by name of those that are nearly the same. */
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
    Set<Integer> both = new HashSet<>(one);
    both.retainAll(new HashSet<>(other));
    return both.size() >= SAME * (one.size() + other.size() - both.size());
  }
}
