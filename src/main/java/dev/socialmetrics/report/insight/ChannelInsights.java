package dev.socialmetrics.report.insight;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.insight.annotation.Annotations;
import dev.socialmetrics.insight.finding.ChannelInsight;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.LookBack;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportScope;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the days of all channels say, each as of its own latest day: worked out once, for all
 * reports and pages that are made of the same data.
 */
public final class ChannelInsights {
  /** Days up to a channel's latest one in which unusual ones are looked for, if not more. */
  public static final int DAYS = 30;

  private final SortedMap<Channel, ChannelInsight> channels;

  private record Asked(ReportScope scope, LocalDate date, int days, Annotations annotations) {}

  private ChannelInsights(SortedMap<Channel, ChannelInsight> channels) {
    this.channels = Collections.unmodifiableSortedMap(channels);
  }

  /**
   * @param date the report date
   * @param latest the latest day of each channel up to then
   */
  public static ChannelInsights of(
      ReportQueries queries,
      ReportRequest request,
      LocalDate date,
      SortedMap<Channel, LocalDate> latest) {
    return of(queries, request, date, latest, DAYS);
  }

  /**
   * The same for who looks further back than the request.
   *
   * @param least days up to a channel's latest one in which unusual ones are looked for; those of
   *     the request and {@link #DAYS} are in any case
   */
  public static ChannelInsights of(
      ReportQueries queries,
      ReportRequest request,
      LocalDate date,
      SortedMap<Channel, LocalDate> latest,
      int least) {
    int days = Math.max(least, days(request, date));
    return queries.once(
        new Asked(request.scope(), date, days, request.annotations()),
        ChannelInsights.class,
        () -> read(queries, latest, days, request.annotations()));
  }

  /** Which rows they are made of. */
  static LookBack lookBack(ReportRequest request) {
    return ChannelReading.lookBack(date -> days(request, date));
  }

  private static int days(ReportRequest request, LocalDate date) {
    LocalDate first = request.period(date).window().start();
    return Math.max(DAYS, (int) ChronoUnit.DAYS.between(first, date) + 1);
  }

  private static ChannelInsights read(
      ReportQueries queries,
      SortedMap<Channel, LocalDate> latest,
      int days,
      Annotations annotations) {
    SortedMap<Channel, ChannelInsight> found = new TreeMap<>();
    ChannelReading.each(
        queries,
        latest,
        days,
        (channel, day, series) ->
            found.put(channel, ChannelInsight.of(channel, day, series, days, annotations)));
    return new ChannelInsights(found);
  }

  /** Of each channel that has a day, in order. */
  Collection<ChannelInsight> all() {
    return channels.values();
  }

  /** Empty where the channel has no day. */
  public Optional<ChannelInsight> of(Channel channel) {
    return Optional.ofNullable(channels.get(channel));
  }
}
