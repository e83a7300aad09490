package dev.socialmetrics.insight.goal;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.channel.ChannelSeries;
import dev.socialmetrics.insight.channel.ObservedMetric;
import dev.socialmetrics.metric.Stock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a metric of a channel is to reach.
 *
 * @param metric one that is forecast
 * @param target more than 0; of a stock its value, of what is counted the sum of the days
 * @param days of what is counted those that add up; the last of them is the day by which it is due
 */
public record Goal(Channel channel, ObservedMetric metric, double target, Window days) {
  public Goal {
    Objects.requireNonNull(channel);
    Objects.requireNonNull(days);
    if (metric.forecast().isEmpty()) {
      throw new IllegalArgumentException(metric.metric().name() + " is not forecast");
    }
    if (!(target > 0)) {
      throw new IllegalArgumentException("a target is more than 0, was " + target);
    }
  }

  /**
   * The days that say how far it is: those that add up or whose stock is carried to the due day,
   * and those that say at what pace.
   *
   * @param latest the channel's latest day
   */
  public Window span(LocalDate latest) {
    Window usual = ChannelSeries.span(latest);
    LocalDate first = days.start().minusDays(Stock.MAX_CARRIED_DAYS);
    return first.isBefore(usual.start()) ? new Window(first, latest) : usual;
  }

  /** The target as it is written, without trailing zeros: {@code 20000}, {@code 12000.5}. */
  public BigDecimal statedTarget() {
    BigDecimal stated = BigDecimal.valueOf(target).stripTrailingZeros();
    return stated.setScale(Math.max(0, stated.scale()));
  }
}
