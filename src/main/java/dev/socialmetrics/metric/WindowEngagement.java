package dev.socialmetrics.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The engagement of several days, of one basis only: the one that most days have, among equals in
 * the order reach, impressions, views, reported.
 *
 * @param basis empty when no day has a rate
 * @param days how many days the figures are made of
 * @param otherDays how many days have a rate of another basis and were left out
 * @param average mean of the daily rates, percent
 * @param weighted rate of the sums, percent; {@link Reason#MISSING_INPUT} for stated rates
 */
public record WindowEngagement(
    Optional<Basis> basis, int days, int otherDays, Figure average, Figure weighted) {
  public WindowEngagement {
    Objects.requireNonNull(basis);
    Objects.requireNonNull(average);
    Objects.requireNonNull(weighted);
  }

  /** Of the days that have a rate; the others are not given. */
  public static WindowEngagement of(Collection<EngagementDay> all) {
    Optional<Basis> basis = mostFrequent(all);
    if (basis.isEmpty()) {
      Figure none = Figure.absent(Reason.MISSING_INPUT);
      return new WindowEngagement(basis, 0, 0, none, none);
    }
    List<EngagementDay> days = all.stream().filter(d -> d.basis() == basis.get()).toList();
    return new WindowEngagement(
        basis, days.size(), all.size() - days.size(), average(days), weighted(days));
  }

  private static Optional<Basis> mostFrequent(Collection<EngagementDay> days) {
    Map<Basis, Integer> counts = new EnumMap<>(Basis.class);
    days.forEach(day -> counts.merge(day.basis(), 1, Integer::sum));
    return counts.keySet().stream()
        .reduce((best, basis) -> counts.get(basis) > counts.get(best) ? basis : best);
  }

  private static Figure average(List<EngagementDay> days) {
    BigDecimal sum = BigDecimal.ZERO;
    for (EngagementDay day : days) {
      sum = sum.add(new BigDecimal(day.rate()));
    }
    BigDecimal count = BigDecimal.valueOf(days.size());
    return Figure.of(sum.divide(count, MathContext.DECIMAL128).doubleValue());
  }

  private static Figure weighted(List<EngagementDay> days) {
    BigDecimal engagements = BigDecimal.ZERO;
    BigDecimal denominators = BigDecimal.ZERO;
    for (EngagementDay day : days) {
      if (day.engagements().isEmpty() || day.denominator().isEmpty()) {
        return Figure.absent(Reason.MISSING_INPUT);
      }
      engagements = engagements.add(new BigDecimal(day.engagements().get()));
      denominators = denominators.add(BigDecimal.valueOf(day.denominator().get()));
    }
    return Figure.of(Ratio.percent(engagements, denominators));
  }
}
