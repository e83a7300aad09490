package dev.socialmetrics.store.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The best posts of one pair, ranked within one basis: first those of the basis that most posts
 * have, then those of the others, last those without a rate.
 *
 * @param contentIds best first
 * @param postsByBasis how many posts competed on each basis, most frequent first
 * @param posts how many competed in all, those without a rate included
 */
public record ReportRanking(List<Long> contentIds, Map<String, Long> postsByBasis, long posts) {
  public ReportRanking {
    contentIds = List.copyOf(contentIds);
    postsByBasis =
        java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(postsByBasis));
  }

  /** The basis that most posts have; empty when no post has a rate. */
  public Optional<String> prevailingBasis() {
    return postsByBasis.keySet().stream().findFirst();
  }
}
