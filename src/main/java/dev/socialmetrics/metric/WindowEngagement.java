package dev.socialmetrics.metric;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The engagement of several days, of one basis only: the one that most days have, among equals in
 * the order reach, impressions, views, reported. What days of the other bases sum up to is kept, so
 * that several channels can be taken together. Immutable.
 */
public final class WindowEngagement {
  /**
   * Daily rates are doubles, exact to 12 places and more; to 10 a mean that is exactly half a
   * hundredth is one, and is rounded up.
   */
  private static final int PLACES_OF_MEANS = 10;

  private final Map<Basis, Sums> byBasis;
  private final Optional<Basis> basis;

  private WindowEngagement(Map<Basis, Sums> byBasis) {
    this.byBasis = byBasis;
    this.basis =
        byBasis.keySet().stream()
            .reduce((best, one) -> days(byBasis, one) > days(byBasis, best) ? one : best);
  }

  private static long days(Map<Basis, Sums> byBasis, Basis one) {
    return Objects.requireNonNull(byBasis.get(one)).days;
  }

  /**
   * Days of one basis.
   *
   * @param rates the sum of their rates, percent
   * @param engagements empty where a day states its rate only
   * @param denominators likewise
   */
  private record Sums(
      int days,
      BigDecimal rates,
      Optional<BigInteger> engagements,
      Optional<BigInteger> denominators) {
    Sums plus(Sums other) {
      return new Sums(
          days + other.days,
          rates.add(other.rates),
          plus(engagements, other.engagements),
          plus(denominators, other.denominators));
    }

    private static Optional<BigInteger> plus(
        Optional<BigInteger> some, Optional<BigInteger> others) {
      return some.flatMap(one -> others.map(one::add));
    }
  }

  /** In the adding, day by day: there are many, so nothing is kept of each of them. */
  public static final class Builder {
    private final Map<Basis, Adding> byBasis = new EnumMap<>(Basis.class);

    public void add(EngagementDay day) {
      byBasis.computeIfAbsent(day.basis(), first -> new Adding()).add(day);
    }

    public WindowEngagement build() {
      Map<Basis, Sums> sums = new EnumMap<>(Basis.class);
      byBasis.forEach((basis, one) -> sums.put(basis, one.sums()));
      return new WindowEngagement(sums);
    }
  }

  /** Days of one basis in the adding. */
  private static final class Adding {
    private int days;
    private BigDecimal rates = BigDecimal.ZERO;
    private BigInteger engagements = BigInteger.ZERO;
    private BigInteger denominators = BigInteger.ZERO;
    private boolean counted = true;

    void add(EngagementDay day) {
      days += day.days();
      rates =
          rates.add(
              day.days() == 1 ? day.rate() : day.rate().multiply(BigDecimal.valueOf(day.days())));
      if (day.engagements().isPresent() && day.denominator().isPresent()) {
        engagements = engagements.add(day.engagements().get());
        denominators = denominators.add(BigInteger.valueOf(day.denominator().get()));
      } else {
        counted = false;
      }
    }

    Sums sums() {
      return new Sums(
          days,
          rates,
          counted ? Optional.of(engagements) : Optional.empty(),
          counted ? Optional.of(denominators) : Optional.empty());
    }
  }

  /** Of the days that have a rate; the others are not given. */
  public static WindowEngagement of(Collection<EngagementDay> all) {
    Builder builder = new Builder();
    all.forEach(builder::add);
    return builder.build();
  }

  /** That of all their days. */
  public static WindowEngagement together(Collection<WindowEngagement> parts) {
    Map<Basis, Sums> sums = new EnumMap<>(Basis.class);
    parts.forEach(
        part -> part.byBasis.forEach((basis, some) -> sums.merge(basis, some, Sums::plus)));
    return new WindowEngagement(sums);
  }

  /** Only the days of that basis. */
  public WindowEngagement within(Basis only) {
    Map<Basis, Sums> sums = new EnumMap<>(Basis.class);
    sums.putAll(byBasis);
    sums.keySet().retainAll(List.of(only));
    return new WindowEngagement(sums);
  }

  /** Empty when no day has a rate. */
  public Optional<Basis> basis() {
    return basis;
  }

  /** Whether a day has a rate of that basis. */
  public boolean has(Basis asked) {
    return byBasis.containsKey(asked);
  }

  /** How many days the figures are made of. */
  public int days() {
    return used().map(Sums::days).orElse(0);
  }

  /** How many days have a rate of another basis and were left out. */
  public int otherDays() {
    return byBasis.values().stream().mapToInt(Sums::days).sum() - days();
  }

  /** Mean of the daily rates, percent. */
  public Quotient average() {
    return basis.isEmpty()
        ? Quotient.absent(Reason.MISSING_INPUT)
        : Quotient.of(
            BigDecimal.valueOf(meanRate())
                .setScale(PLACES_OF_MEANS, RoundingMode.HALF_UP)
                .doubleValue());
  }

  /** The same to double precision, as a folded month keeps it; there must be a day. */
  double meanRate() {
    Sums some = used().orElseThrow();
    return some.rates.divide(BigDecimal.valueOf(some.days), MathContext.DECIMAL128).doubleValue();
  }

  /** Rate of the sums, percent; {@link Reason#MISSING_INPUT} for stated rates. */
  public Quotient weighted() {
    return used()
        .flatMap(
            some -> some.engagements.flatMap(sum -> some.denominators.map(of -> rate(sum, of))))
        .orElseGet(() -> Quotient.absent(Reason.MISSING_INPUT));
  }

  /** The sum of what the rates are shares of; empty where only rates are stated, or none. */
  public Optional<BigInteger> denominator() {
    return used().flatMap(Sums::denominators);
  }

  /** The sum of what was done; empty likewise. */
  Optional<BigInteger> engagements() {
    return used().flatMap(Sums::engagements);
  }

  private Optional<Sums> used() {
    return basis.map(byBasis::get);
  }

  private static Quotient rate(BigInteger engagements, BigInteger denominators) {
    return Quotient.of(Ratio.percent(new BigDecimal(engagements), new BigDecimal(denominators)));
  }
}
