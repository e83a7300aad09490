package dev.socialmetrics.metric.comparison;

import dev.socialmetrics.metric.Reason;
import java.util.Objects;
import java.util.Optional;

/** A place in a ranking, or the reason why there is none: exactly one of the two. */
public record Rank(Optional<Place> place, Optional<Reason> reason) {
  public Rank {
    Objects.requireNonNull(place);
    Objects.requireNonNull(reason);
    if (place.isPresent() == reason.isPresent()) {
      throw new IllegalArgumentException("a rank has a place or a reason");
    }
  }

  static Rank of(Place place) {
    return new Rank(Optional.of(place), Optional.empty());
  }

  static Rank absent(Reason reason) {
    return new Rank(Optional.empty(), Optional.of(reason));
  }
}
