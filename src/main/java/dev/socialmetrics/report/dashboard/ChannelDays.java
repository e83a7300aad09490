package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Stock;
import dev.socialmetrics.metric.figure.ChannelWindow;
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

  /** The days that figures and charts are made of, and those that followers are carried from. */
  static Window span(Window figures, Window charts) {
    Window ofFigures = ChannelWindow.span(figures);
    LocalDate carried = charts.start().minusDays(Stock.MAX_CARRIED_DAYS);
    LocalDate start = ofFigures.start();
    return new Window(carried.isBefore(start) ? carried : start, charts.end());
  }
}
