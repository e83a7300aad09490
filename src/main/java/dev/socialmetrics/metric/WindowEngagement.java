package dev.socialmetrics.metric;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The engagement of several days, of one basis only: the one that most days have, among equals in
 * the order reach, impressions, views, reported. Immutable; its figures are worked out when they
 * are asked for.
 */
public final class WindowEngagement {
  /**
   * Daily rates are doubles, exact to 12 places and more; to 10 a mean that is exactly half a
   * hundredth is one, and is rounded up.
   */
  private static final int PLACES_OF_MEANS = 10;

  private final Optional<Basis> basis;
  private final List<EngagementDay> used;
  private final int days;
  private final int otherDays;

  private WindowEngagement(Optional<Basis> basis, List<EngagementDay> used, int days, int others) {
    this.basis = basis;
    this.used = used;
    this.days = days;
    this.otherDays = others;
  }

  /** Of the days that have a rate; the others are not given. */
  public static WindowEngagement of(Collection<EngagementDay> all) {
    Optional<Basis> basis = mostFrequent(all);
    List<EngagementDay> used = new ArrayList<>(all.size());
    int days = 0;
    int others = 0;
    for (EngagementDay day : all) {
      if (day.basis() == basis.get()) {
        used.add(day);
        days += day.days();
      } else {
        others += day.days();
      }
    }
    return new WindowEngagement(basis, used, days, others);
  }

  /** Empty when no day has a rate. */
  public Optional<Basis> basis() {
    return basis;
  }

  /** How many days the figures are made of. */
  public int days() {
    return days;
  }

  /** How many days have a rate of another basis and were left out. */
  public int otherDays() {
    return otherDays;
  }

  /** Mean of the daily rates, percent. */
  public Quotient average() {
    return used.isEmpty()
        ? Quotient.absent(Reason.MISSING_INPUT)
        : Quotient.of(
            BigDecimal.valueOf(EngagementDay.meanRate(used))
                .setScale(PLACES_OF_MEANS, RoundingMode.HALF_UP)
                .doubleValue());
  }

  /** Rate of the sums, percent; {@link Reason#MISSING_INPUT} for stated rates. */
  public Quotient weighted() {
    return used.isEmpty() ? Quotient.absent(Reason.MISSING_INPUT) : weighted(used);
  }

  /** The sum of what the rates are shares of; empty where only rates are stated, or none. */
  public Optional<BigInteger> denominator() {
    return used.stream()
        .flatMap(day -> day.denominator().stream())
        .map(BigInteger::valueOf)
        .reduce(BigInteger::add);
  }

  private static Optional<Basis> mostFrequent(Collection<EngagementDay> days) {
    Map<Basis, Integer> counts = new EnumMap<>(Basis.class);
    days.forEach(day -> counts.merge(day.basis(), day.days(), Integer::sum));
    return counts.keySet().stream()
        .reduce((best, basis) -> counts.get(basis) > counts.get(best) ? basis : best);
  }

  private static Quotient weighted(List<EngagementDay> days) {
    for (EngagementDay day : days) {
      if (day.engagements().isEmpty() || day.denominator().isEmpty()) {
        return Quotient.absent(Reason.MISSING_INPUT);
      }
    }
    try {
      return Quotient.of(smallRatio(days));
    } catch (ArithmeticException tooLargeForLong) {
      return Quotient.of(largeRatio(days));
    }
  }

  private static double smallRatio(List<EngagementDay> days) {
    long engagements = 0;
    long denominators = 0;
    for (EngagementDay day : days) {
      engagements = Math.addExact(engagements, day.engagements().get().longValueExact());
      denominators = Math.addExact(denominators, day.denominator().get());
    }
    return Ratio.percent(engagements, denominators);
  }

  private static double largeRatio(List<EngagementDay> days) {
    BigDecimal engagements = BigDecimal.ZERO;
    BigDecimal denominators = BigDecimal.ZERO;
    for (EngagementDay day : days) {
      engagements = engagements.add(new BigDecimal(day.engagements().get()));
      denominators = denominators.add(BigDecimal.valueOf(day.denominator().get()));
    }
    return Ratio.percent(engagements, denominators);
  }
}
