package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Stock;
import dev.socialmetrics.metric.figure.ChannelWindow;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
  static List<Window> spans(Period figures, Window charts) {
    LocalDate carried = charts.start().minusDays(Stock.MAX_CARRIED_DAYS);
    List<Window> spans = new ArrayList<>(ChannelWindow.spans(figures));
    spans.add(new Window(carried, charts.end()));
    return Window.joined(spans);
  }
}
