package dev.socialmetrics.insight.post;

import java.util.Collection;

/**
 * How much of a group's difference is held to be true: {@code n / (n + k)} of n posts, where k is
 * the variance of single posts in that between groups, by the method of moments. Of groups that
 * differ no more than chance makes them, none.
 */
final class Shrinkage {
  private static final double LEAST = 5;

  private final double k;

  private Shrinkage(double k) {
    this.k = k;
  }

  static Shrinkage of(Collection<ComparedGroup> groups, double[] outcomes) {
    double all = 0;
    double squaresOfSizes = 0;
    double between = 0;
    double total = 0;
    for (ComparedGroup group : groups) {
      double size = group.members().size();
      double sum = group.members().stream().mapToDouble(n -> outcomes[n]).sum();
      all += size;
      squaresOfSizes += size * size;
      between += sum * sum / size;
      total += sum;
    }
    between -= total * total / all;
    double within = within(groups, outcomes);
    double variance = (between - (groups.size() - 1) * within) / (all - squaresOfSizes / all);
    return new Shrinkage(
        variance <= 0 ? Double.POSITIVE_INFINITY : Math.max(LEAST, within / variance));
  }

  private static double within(Collection<ComparedGroup> groups, double[] outcomes) {
    double squares = 0;
    int free = 0;
    for (ComparedGroup group : groups) {
      double size = group.members().size();
      double mean = group.members().stream().mapToDouble(n -> outcomes[n]).sum() / size;
      for (int n : group.members()) {
        squares += (outcomes[n] - mean) * (outcomes[n] - mean);
      }
      free += group.members().size() - 1;
    }
    return free == 0 ? 0 : squares / free;
  }

  /** 0 to 1. */
  double share(int posts) {
    return posts / (posts + k);
  }
}
