package dev.socialmetrics.insight.finding;

import dev.socialmetrics.domain.Window;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A campaign of a channel that cost more than it brought.
 *
 * @param days from its first to its last
 * @param cost all that it cost
 * @param revenue all that it brought, in the same currency
 * @param currency ISO 4217
 * @param rows of how many rows both are made
 * @param converted the same in the currency of the reports; empty without one, or without a rate
 */
public record CampaignFinding(
    FindingId id,
    Window days,
    BigDecimal cost,
    BigDecimal revenue,
    String currency,
    int rows,
    Optional<ConvertedLoss> converted)
    implements Finding {
  /**
   * A loss in another currency, to compare it with losses of other currencies. Not rounded.
   *
   * @param loss cost without revenue, each by the rate of its own day
   */
  public record ConvertedLoss(BigDecimal cost, BigDecimal loss, String currency) {
    public ConvertedLoss {
      Objects.requireNonNull(cost);
      Objects.requireNonNull(loss);
      Objects.requireNonNull(currency);
    }
  }

  public CampaignFinding {
    Objects.requireNonNull(id);
    Objects.requireNonNull(days);
    Objects.requireNonNull(currency);
    Objects.requireNonNull(converted);
    if (cost.compareTo(revenue) <= 0) {
      throw new IllegalArgumentException("a campaign that brought " + revenue + " of " + cost);
    }
  }

  /** More than 0. */
  public BigDecimal loss() {
    return cost.subtract(revenue);
  }
}
