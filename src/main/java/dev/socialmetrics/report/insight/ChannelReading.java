package dev.socialmetrics.report.insight;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.channel.ChannelSeries;
import dev.socialmetrics.store.query.LookBack;
import dev.socialmetrics.store.query.ReportQueries;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Hands over the days of channels one after the other, each up to its own latest day. */
final class ChannelReading {
  /** Takes the days of a channel. */
  interface Taker {
    void take(Channel channel, LocalDate latest, ChannelSeries series);
  }

  private ChannelReading() {}

  static LookBack lookBack() {
    return LookBack.ofDays((date, latest) -> List.of(ChannelSeries.span(latest)));
  }

  /**
   * @param latest the latest day of each channel
   */
  static void each(ReportQueries queries, SortedMap<Channel, LocalDate> latest, Taker taker) {
    SortedMap<Channel, List<Window>> spans = new TreeMap<>();
    latest.forEach((channel, day) -> spans.put(channel, List.of(ChannelSeries.span(day))));
    queries.eachDailyRows(
        spans,
        (channel, rows) -> {
          LocalDate day = latest.get(channel);
          taker.take(channel, day, new ChannelSeries(rows, ChannelSeries.span(day)));
        });
  }
}
