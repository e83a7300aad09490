package dev.socialmetrics.metric.comparison;

import dev.socialmetrics.metric.Quotient;
import dev.socialmetrics.metric.window.PooledRows;
import dev.socialmetrics.metric.window.WindowMetric;
import java.util.Objects;
import java.util.Optional;

/**
 * A metric of a subject, and its ranks among the subjects of its scope and basis.
 *
 * @param rank of the current value
 * @param changeRank of the change in percent
 * @param share of the total of all, percent; empty for what does not add up
 */
public record Standing(
    Subject subject,
    WindowMetric metric,
    PooledRows figures,
    Rank rank,
    Rank changeRank,
    Optional<Quotient> share) {
  public Standing {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(metric);
    Objects.requireNonNull(figures);
    Objects.requireNonNull(rank);
    Objects.requireNonNull(changeRank);
    Objects.requireNonNull(share);
  }

  /** Whether its change is the largest of several, and a rise. */
  public boolean isBest() {
    return changeRank.place().filter(place -> place.number() == 1 && !place.isLast()).isPresent()
        && figures.change().percent().value().getAsDouble() > 0;
  }

  /** Whether its change is the smallest of several, and a fall. */
  public boolean isWorst() {
    return changeRank.place().filter(place -> place.number() > 1 && place.isLast()).isPresent()
        && figures.change().percent().value().getAsDouble() < 0;
  }
}
