package dev.socialmetrics.insight.why;

import dev.socialmetrics.domain.Channel;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a channel adds to the change of several together.
 *
 * @param change in the unit of the metric, of either sign; not rounded
 */
public record Contribution(Channel channel, BigDecimal change) {
  public Contribution {
    Objects.requireNonNull(channel);
    Objects.requireNonNull(change);
  }
}
