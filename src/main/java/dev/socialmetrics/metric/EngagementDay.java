package dev.socialmetrics.metric;

import dev.socialmetrics.domain.Kind;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;

/**
 * The engagement of one day (or post) that has a rate.
 *
 * @param rate percent
 * @param engagements empty where only the rate is stated
 * @param denominator of the rate, above 0; empty where only the rate is stated
 */
public record EngagementDay(
    Basis basis, double rate, Optional<BigInteger> engagements, Optional<Long> denominator) {
  public EngagementDay {
    Objects.requireNonNull(basis);
    Objects.requireNonNull(engagements);
    Objects.requireNonNull(denominator);
  }

  /** Of a row; empty when its rate cannot be computed. */
  public static Optional<EngagementDay> find(Kind kind, Object[] cells) {
    Figure rate = Engagement.rate(kind, cells);
    if (rate.value().isEmpty()) {
      return Optional.empty();
    }
    Basis basis = Engagement.basis(kind, cells).orElseThrow();
    boolean stated = basis == Basis.REPORTED;
    return Optional.of(
        new EngagementDay(
            basis,
            rate.value().getAsDouble(),
            stated ? Optional.empty() : Engagement.count(kind, cells),
            stated ? Optional.empty() : Engagement.denominator(kind, cells)));
  }
}
