package dev.socialmetrics.insight.finding;

import dev.socialmetrics.domain.Window;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A campaign of a channel that cost more than it brought.
 *
 * @param days from its first to its last
 * @param cost all that it cost
 * @param revenue all that it brought, in the same currency
 * @param currency ISO 4217
 * @param rows of how many rows both are made
 */
public record CampaignFinding(
    FindingId id, Window days, BigDecimal cost, BigDecimal revenue, String currency, int rows)
    implements Finding {
  public CampaignFinding {
    Objects.requireNonNull(id);
    Objects.requireNonNull(days);
    Objects.requireNonNull(currency);
    if (cost.compareTo(revenue) <= 0) {
      throw new IllegalArgumentException("a campaign that brought " + revenue + " of " + cost);
    }
  }

  /** More than 0. */
  public BigDecimal loss() {
    return cost.subtract(revenue);
  }
}
