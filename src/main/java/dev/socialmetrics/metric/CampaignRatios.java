package dev.socialmetrics.metric;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What a campaign cost, brought and was worth. All amounts in the campaign's one currency; each
 * input is empty when it is not known. Source: src/docs/metrics.md.
 *
 * @param engagement counted engagements; a known 0 gives no cost per engagement, for the reason
 *     {@link Reason#MISSING_INPUT}
 */
public record CampaignRatios(
    Optional<BigDecimal> cost,
    Optional<BigDecimal> revenue,
    Optional<BigDecimal> conversions,
    Optional<BigDecimal> impressions,
    Optional<BigDecimal> reach,
    Optional<BigDecimal> engagement) {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  public CampaignRatios {
    Objects.requireNonNull(cost);
    Objects.requireNonNull(revenue);
    Objects.requireNonNull(conversions);
    Objects.requireNonNull(impressions);
    Objects.requireNonNull(reach);
    Objects.requireNonNull(engagement);
  }

  /** Profit per 100 spent: {@code (revenue - cost) / cost x 100}. Percent, may be negative. */
  public Quotient roi() {
    Optional<BigDecimal> profit = revenue.flatMap(r -> cost.map(r::subtract));
    return quotient(profit.map(p -> p.movePointRight(2)), cost, Reason.ZERO_COST);
  }

  /** Revenue per unit spent: {@code revenue / cost}. A ratio; {@code roi = (roas - 1) x 100}. */
  public Quotient roas() {
    return quotient(revenue, cost, Reason.ZERO_COST);
  }

  /** {@code conversions / impressions x 100}. Percent. */
  public Quotient conversionRate() {
    return quotient(
        conversions.map(c -> c.movePointRight(2)), impressions, Reason.ZERO_IMPRESSIONS);
  }

  /** {@code cost / conversions}. Money. */
  public Quotient costPerConversion() {
    return quotient(cost, conversions, Reason.ZERO_CONVERSIONS);
  }

  /** {@code cost / reach}. Money for one person reached. */
  public Quotient costPerReach() {
    return quotient(cost, reach, Reason.ZERO_REACH);
  }

  /** {@code cost / engagement}. Money. */
  public Quotient costPerEngagement() {
    return quotient(cost, engagement, Reason.MISSING_INPUT);
  }

  /** {@code cost / impressions x 1000}. Money for a thousand impressions. */
  public Quotient cpm() {
    return quotient(cost.map(THOUSAND::multiply), impressions, Reason.ZERO_IMPRESSIONS);
  }

  private static Quotient quotient(
      Optional<BigDecimal> numerator, Optional<BigDecimal> denominator, Reason whenZero) {
    if (numerator.isEmpty() || denominator.isEmpty()) {
      return Quotient.absent(Reason.MISSING_INPUT);
    }
    return denominator.get().signum() == 0
        ? Quotient.absent(whenZero)
        : Quotient.of(Ratio.of(numerator.get(), denominator.get()));
  }
}
