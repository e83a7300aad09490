package dev.socialmetrics.metric;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A number over several campaigns, or the reason why there is none.
 *
 * @param campaigns of how many it is made
 */
public record CampaignTotal(Optional<BigDecimal> value, Optional<Reason> reason, int campaigns) {
  public CampaignTotal {
    Objects.requireNonNull(value);
    Objects.requireNonNull(reason);
    if (value.isPresent() == reason.isPresent()) {
      throw new IllegalArgumentException("a total has a value or a reason");
    }
  }

  static CampaignTotal of(Quotient figure, int campaigns) {
    Optional<BigDecimal> value =
        figure.value().isPresent()
            ? Optional.of(BigDecimal.valueOf(figure.value().getAsDouble()))
            : Optional.empty();
    return new CampaignTotal(value, figure.reason(), campaigns);
  }

  static CampaignTotal absent(Reason reason) {
    return new CampaignTotal(Optional.empty(), Optional.of(reason), 0);
  }
}
