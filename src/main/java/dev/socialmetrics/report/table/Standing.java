package dev.socialmetrics.report.table;

import dev.socialmetrics.metric.Quotient;
import dev.socialmetrics.metric.window.PooledRows;
import dev.socialmetrics.metric.window.WindowMetric;
import java.util.Objects;
import java.util.Optional;

/**
 * A metric of a subject, and how it stands among those that it competes with.
 *
 * @param rank of the current value; empty when it has none
 * @param changeRank of the change in percent; empty when it has none
 * @param share of the total of all, percent; empty for what does not add up
 */
record Standing(
    Subject subject,
    WindowMetric metric,
    PooledRows figures,
    Optional<Place> rank,
    Optional<Place> changeRank,
    Optional<Quotient> share) {
  Standing {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(metric);
    Objects.requireNonNull(figures);
    Objects.requireNonNull(rank);
    Objects.requireNonNull(changeRank);
    Objects.requireNonNull(share);
  }

  /**
   * A place in a ranking; equals share one, and the next ones are left free.
   *
   * @param number from 1, the largest
   * @param of how many are ranked
   * @param last whether none is behind it
   */
  record Place(int number, int of, boolean last) {}
}
