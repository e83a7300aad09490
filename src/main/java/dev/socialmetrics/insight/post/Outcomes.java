package dev.socialmetrics.insight.post;

import dev.socialmetrics.insight.series.LatestNumbers;
import java.util.List;

/** By how much each post was better than the posts around it. */
final class Outcomes {
  /** Posts around a post, half of them before it. */
  private static final int AROUND = 28;

  private Outcomes() {}

  /**
   * Logarithms of rates, each less the median of the 28 posts around it: a channel that grows or is
   * shown to fewer people is compared with itself at the time.
   *
   * @param posts oldest first
   */
  static double[] of(List<RatedPost> posts) {
    double[] rates = posts.stream().mapToDouble(RatedPost::logRate).toArray();
    double[] outcomes = new double[rates.length];
    LatestNumbers around = new LatestNumbers(AROUND + 1);
    int next = 0;
    for (int n = 0; n < rates.length; n++) {
      int last = Math.min(rates.length - 1, Math.max(n, AROUND / 2) + AROUND / 2);
      while (next <= last) {
        around.add(rates[next++]);
      }
      outcomes[n] = rates[n] - around.median();
    }
    return outcomes;
  }
}
