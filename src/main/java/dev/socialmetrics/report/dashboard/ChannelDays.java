package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.metric.window.DailyRows;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What pages read of the days of one channel.
 *
 * @param latest its latest day with daily data; empty where it has posts, audiences or campaigns
 *     only
 * @param rows of the days up to that one that pages look at
 */
record ChannelDays(Channel channel, Optional<LocalDate> latest, DailyRows rows) {
  ChannelDays {
    Objects.requireNonNull(channel);
    Objects.requireNonNull(latest);
    Objects.requireNonNull(rows);
  }
}
