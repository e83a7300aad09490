package dev.socialmetrics.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** The posts of one pair competing for a few places. Memory: the places of each basis. */
final class ReportContest {
  /** In order of precedence where two are equally frequent; one more group has no rate. */
  static final List<String> BASES = List.of("reach", "impressions", "views", "reported");

  private static final int GROUPS = BASES.size() + 1;

  private final int limit;
  private final long[] posts = new long[GROUPS];
  private final List<PriorityQueue<ReportCandidate>> best = new ArrayList<>();

  ReportContest(int limit) {
    this.limit = limit;
    for (int i = 0; i < GROUPS; i++) {
      best.add(new PriorityQueue<>(ReportCandidate.BEST_FIRST.reversed()));
    }
  }

  /**
   * Reads no more of the row than it takes to turn it down.
   *
   * @param group position in {@link #BASES}; one more for posts without a rate
   * @param rate 0 in that last group, so that there all are equal
   */
  void enter(int group, double rate, ResultSet row) throws SQLException {
    posts[group]++;
    PriorityQueue<ReportCandidate> places = best.get(group);
    if (places.size() < limit) {
      places.add(ReportPosts.candidate(rate, row));
    } else if (!(rate < places.element().rate())) {
      places.add(ReportPosts.candidate(rate, row));
      places.remove();
    }
  }

  ReportRanking ranking() {
    List<Integer> order =
        IntStream.range(0, BASES.size())
            .boxed()
            .filter(group -> posts[group] > 0)
            .sorted(Comparator.comparing((Integer group) -> -posts[group]))
            .toList();
    Map<String, Long> byBasis = new LinkedHashMap<>();
    List<ReportCandidate> ranked = new ArrayList<>();
    for (int group : order) {
      byBasis.put(BASES.get(group), posts[group]);
      ranked.addAll(sorted(group));
    }
    ranked.addAll(sorted(BASES.size()));
    List<Long> ids = ranked.stream().limit(limit).map(ReportCandidate::contentId).toList();
    return new ReportRanking(
        ids, byBasis, IntStream.range(0, GROUPS).mapToLong(g -> posts[g]).sum());
  }

  private List<ReportCandidate> sorted(int group) {
    return best.get(group).stream().sorted(ReportCandidate.BEST_FIRST).toList();
  }
}
