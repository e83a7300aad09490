package dev.socialmetrics.metric.campaign;

import dev.socialmetrics.metric.Quotient;
import dev.socialmetrics.metric.Reason;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A number over several campaigns, or the reason why there is none.
 *
 * @param currency of the amounts that it is made of; empty where it needs none or there is none
 * @param campaigns of how many rows it is made
 */
public record CampaignTotal(
    Optional<BigDecimal> value, Optional<Reason> reason, Optional<String> currency, int campaigns) {
  public CampaignTotal {
    Objects.requireNonNull(value);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(currency);
    if (value.isPresent() == reason.isPresent()) {
      throw new IllegalArgumentException("a total has a value or a reason");
    }
  }

  static CampaignTotal of(Quotient figure, Optional<String> currency, int campaigns) {
    return new CampaignTotal(
        figure.value().isPresent()
            ? Optional.of(BigDecimal.valueOf(figure.value().getAsDouble()))
            : Optional.empty(),
        figure.reason(),
        currency,
        campaigns);
  }

  static CampaignTotal absent(Reason reason) {
    return new CampaignTotal(Optional.empty(), Optional.of(reason), Optional.empty(), 0);
  }
}
