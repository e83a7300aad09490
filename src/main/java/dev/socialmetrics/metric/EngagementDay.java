package dev.socialmetrics.metric;

import dev.socialmetrics.domain.RowValues;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/**
 * The engagement of one day (or post) that has a rate; or of several days of one basis, folded.
 *
 * @param rate percent; of several days the mean of their rates
 * @param engagements empty where only the rate is stated; of several days their sum
 * @param denominator of the rate, above 0; empty with the engagements; likewise their sum
 * @param days how many it is made of
 */
public record EngagementDay(
    Basis basis,
    BigDecimal rate,
    Optional<BigInteger> engagements,
    Optional<Long> denominator,
    int days) {
  public EngagementDay {
    Objects.requireNonNull(basis);
    Objects.requireNonNull(rate);
    Objects.requireNonNull(engagements);
    Objects.requireNonNull(denominator);
    if (days < 1) {
      throw new IllegalArgumentException("made of one day at least, was " + days);
    }
  }

  /**
   * Days of one basis as one, at least one of them.
   *
   * @throws ArithmeticException when a sum is no {@code long}
   */
  public static EngagementDay folded(Basis basis, Collection<EngagementDay> days) {
    WindowEngagement together = WindowEngagement.of(days);
    return new EngagementDay(
        basis,
        BigDecimal.valueOf(together.meanRate()),
        together.engagements().map(sum -> BigInteger.valueOf(sum.longValueExact())),
        together.denominator().map(BigInteger::longValueExact),
        together.days());
  }

  /** Of a row; empty when its rate cannot be computed. */
  public static Optional<EngagementDay> find(RowValues row) {
    Quotient rate = Engagement.rate(row);
    if (rate.value().isEmpty()) {
      return Optional.empty();
    }
    Basis basis = Engagement.basis(row).orElseThrow();
    boolean stated = basis == Basis.REPORTED;
    return Optional.of(
        new EngagementDay(
            basis,
            BigDecimal.valueOf(rate.value().getAsDouble()),
            stated ? Optional.empty() : Engagement.count(row),
            stated ? Optional.empty() : Engagement.denominator(row),
            1));
  }
}
