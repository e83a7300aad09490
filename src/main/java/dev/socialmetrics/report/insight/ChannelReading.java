package dev.socialmetrics.report.insight;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.channel.ChannelSeries;
import dev.socialmetrics.insight.channel.EarlierDays;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.store.query.LookBack;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Hands over the days of channels one after the other, each up to its own latest day. */
final class ChannelReading {
  /** Takes the days of a channel. */
  interface Taker {
    void take(Channel channel, LocalDate latest, ChannelSeries series);
  }

  private ChannelReading() {}

  /**
   * @param days up to a channel's latest one in which unusual ones are looked for
   */
  static LookBack lookBack(ToIntFunction<LocalDate> days) {
    return LookBack.ofDays((date, latest) -> List.of(span(latest, days.applyAsInt(date))));
  }

  /**
   * @param latest the latest day of each channel
   * @param days up to it in which unusual ones are looked for
   */
  static void each(
      ReportQueries queries, SortedMap<Channel, LocalDate> latest, int days, Taker taker) {
    SortedMap<Channel, List<Window>> spans = new TreeMap<>();
    latest.forEach((channel, day) -> spans.put(channel, List.of(span(day, days))));
    queries.eachDailyRows(
        spans,
        (channel, rows) -> {
          LocalDate day = latest.get(channel);
          taker.take(channel, day, series(queries, channel, rows, span(day, days)));
        });
  }

  /** Of one channel, to find unusual days from that one on. */
  static ChannelSeries of(
      ReportQueries queries, Channel channel, LocalDate from, LocalDate latest) {
    Window span = ChannelSeries.span(from, latest);
    return series(queries, channel, queries.dailyRows(channel, List.of(span)), span);
  }

  private static ChannelSeries series(
      ReportQueries queries, Channel channel, DailyRows rows, Window span) {
    return new ChannelSeries(rows, span, new StoredDays(queries, channel));
  }

  private record StoredDays(ReportQueries queries, Channel channel) implements EarlierDays {
    @Override
    public Optional<LocalDate> latestBefore(LocalDate day) {
      ReportScope scope = new ReportScope(List.of(channel.account()), List.of(channel.platform()));
      return Optional.ofNullable(queries.latestDays(scope, day.minusDays(1)).get(channel));
    }

    @Override
    public DailyRows rows(Window span) {
      return queries.dailyRows(channel, List.of(span));
    }
  }

  private static Window span(LocalDate latest, int days) {
    return ChannelSeries.span(Window.endingOn(latest, days).start(), latest);
  }
}
