package dev.socialmetrics.metric.window;

import dev.socialmetrics.metric.Quotient;
import dev.socialmetrics.metric.Ratio;
import dev.socialmetrics.metric.Reason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How a metric moved from one window to another. What adds up over days is compared by its mean per
 * present day, so that windows of unequal length or coverage are compared fairly: {@code
 * difference} is the later sum less what the earlier window would have brought in as many present
 * days. Where both have the same number of present days that is the plain difference of the sums.
 * Source: src/docs/metrics.md.
 *
 * @param difference a count (not rounded), or percentage points of a rate
 * @param reason why there is no difference; empty when there is one
 * @param percent difference per 100 of the size of the earlier value at the same coverage, so that
 *     its sign is that of the difference where a net count was below 0 too
 */
public record Change(
    WindowValue current,
    WindowValue previous,
    Optional<BigDecimal> difference,
    Optional<Reason> reason,
    Quotient percent) {
  private static final Set<Reason> UNKNOWN =
      EnumSet.of(Reason.MISSING_INPUT, Reason.NO_BASELINE, Reason.INCOMPLETE);

  public Change {
    Objects.requireNonNull(current);
    Objects.requireNonNull(previous);
    Objects.requireNonNull(percent);
    if (difference.isPresent() == reason.isPresent()) {
      throw new IllegalArgumentException("a difference or a reason");
    }
  }

  /**
   * Of one channel, or of a rate over several. Nothing is compared with a window that has less than
   * half of its days ({@link Reason#INCOMPLETE}; {@link Reason#NO_BASELINE} where the earlier one
   * has none at all). A stock is the value of one day: it needs that day only.
   */
  static Change of(WindowMetric metric, WindowValue current, WindowValue previous) {
    return findReason(metric, current, previous)
        .map(reason -> absent(current, previous, reason))
        .orElseGet(() -> between(current, previous, Pace.of(metric, current, previous)));
  }

  /**
   * Of several channels: the change is made of those that can be compared, its two values are those
   * of all.
   *
   * @param compared at least one that has a difference: of a metric that adds up over channels one
   *     per channel, of a rate one of all of them together
   */
  static Change ofSeveral(
      WindowMetric metric, WindowValue current, WindowValue previous, Collection<Change> compared) {
    Pace pace =
        compared.stream()
            .map(change -> Pace.of(metric, change.current(), change.previous()))
            .reduce(Pace::plus)
            .orElseThrow();
    return between(current, previous, pace);
  }

  private static Optional<Reason> findReason(
      WindowMetric metric, WindowValue current, WindowValue previous) {
    if (current.reason().isPresent()) {
      return current.reason();
    }
    if (previous.isFolded()) {
      return previous.reason();
    }
    if (previous.value().isEmpty()) {
      return Optional.of(Reason.NO_BASELINE);
    }
    boolean complete =
        metric.isStock() || current.hasHalfOfItsDays() && previous.hasHalfOfItsDays();
    return complete ? Optional.empty() : Optional.of(Reason.INCOMPLETE);
  }

  /** Whether there is none because too few days state one of the two values. */
  boolean isUnknown() {
    return reason.filter(UNKNOWN::contains).isPresent();
  }

  private static Change between(WindowValue current, WindowValue previous, Pace pace) {
    return new Change(
        current, previous, Optional.of(pace.difference()), Optional.empty(), pace.percent());
  }

  /** Why there is none. */
  static Change absent(WindowValue current, WindowValue previous, Reason reason) {
    return new Change(
        current, previous, Optional.empty(), Optional.of(reason), Quotient.absent(reason));
  }

  /**
   * The two numbers that are compared. Fractions are added as such: thirds that make a half must be
   * rounded like one.
   *
   * @param now the later value
   * @param before the earlier one, of as many present days as the later one has, times {@code per}
   * @param per above 0, a whole number
   */
  private record Pace(BigDecimal now, BigDecimal before, BigInteger per) {
    static Pace of(WindowMetric metric, WindowValue current, WindowValue previous) {
      BigDecimal now = current.value().orElseThrow();
      BigDecimal before = previous.value().orElseThrow();
      boolean sameDays = current.daysPresent() == previous.daysPresent();
      return sameDays || !metric.addsUpOverDays()
          ? new Pace(now, before, BigInteger.ONE)
          : new Pace(
              now,
              before.multiply(BigDecimal.valueOf(current.daysPresent())),
              BigInteger.valueOf(previous.daysPresent()));
    }

    Pace plus(Pace other) {
      BigInteger common = per.divide(per.gcd(other.per)).multiply(other.per);
      return new Pace(now.add(other.now), before(common).add(other.before(common)), common);
    }

    private BigDecimal before(BigInteger common) {
      return before.multiply(new BigDecimal(common.divide(per)));
    }

    private BigDecimal timesPer() {
      return now.multiply(new BigDecimal(per)).subtract(before);
    }

    BigDecimal difference() {
      return per.equals(BigInteger.ONE)
          ? now.subtract(before)
          : timesPer().divide(new BigDecimal(per), MathContext.DECIMAL128);
    }

    Quotient percent() {
      return before.signum() == 0
          ? Quotient.absent(Reason.ZERO_BASELINE)
          : Quotient.of(Ratio.percent(timesPer(), before.abs()));
    }
  }
}
