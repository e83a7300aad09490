package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.annotation.Annotation;
import dev.socialmetrics.insight.finding.ChannelInsight;
import dev.socialmetrics.metric.comparison.Comparison;
import dev.socialmetrics.metric.comparison.Subject;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.report.insight.ChannelInsights;
import dev.socialmetrics.report.model.ReportRequest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The channels that pages show, and how: alone, with the others of an account or a platform, or all
 * together.
 */
final class ChannelViews {
  /** Days of the charts. */
  private static final int CHART_DAYS = 90;

  private final LocalDate date;
  private final ReportRequest request;
  private final Optional<ChannelInsights> insights;
  private final SortedMap<Channel, ChannelDays> channels;

  /**
   * @param date the report date
   * @param insights what the days of each say; empty where that could not be worked out
   */
  ChannelViews(
      ReportRequest request,
      LocalDate date,
      SortedMap<Channel, ChannelDays> channels,
      Optional<ChannelInsights> insights) {
    this.date = date;
    this.request = request;
    this.insights = insights;
    this.channels = channels;
  }

  /** The days of the charts: those that end with the window. */
  private static Window chartSpan(Period period) {
    int days = Math.max(CHART_DAYS, (int) period.elapsed().days());
    return Window.endingOn(period.asOf(), days);
  }

  /** The days of a channel that pages read, as spans that do not overlap. */
  static List<Window> spans(Period period) {
    return ChannelDays.spans(period, chartSpan(period));
  }

  /** Whether all of them are seen over the same days, which were asked for. */
  boolean areOfPeriod() {
    return request.askedPeriod().isPresent();
  }

  List<Platform> platforms() {
    return channels.keySet().stream().map(Channel::platform).distinct().sorted().toList();
  }

  List<ChannelDays> all() {
    return List.copyOf(channels.values());
  }

  List<ChannelDays> ofAccount(String account) {
    return channels.values().stream()
        .filter(one -> one.channel().accountId().equals(account))
        .toList();
  }

  /** The latest day of an account on any platform; the report date where it has no daily data. */
  LocalDate latestOf(String account) {
    return ofAccount(account).stream()
        .flatMap(one -> one.latest().stream())
        .max(Comparator.naturalOrder())
        .orElse(date);
  }

  /** All channels over the window that ends on the report date. */
  View everything() {
    return view(Subject.all(rows(all())), date);
  }

  /** The channels of a platform over that window. */
  View onPlatform(Platform platform) {
    return view(
        Subject.of(
            platform,
            rows(
                channels.values().stream()
                    .filter(one -> one.channel().platform().equals(platform))
                    .toList())),
        date);
  }

  /** All channels of an account, as of the account's own latest day. */
  View together(String account) {
    return view(Subject.of(new AccountId(account), rows(ofAccount(account))), latestOf(account));
  }

  /** One channel, as of its own latest day. */
  View alone(ChannelDays one) {
    return view(
        Subject.of(one.channel(), one.rows()),
        one.latest().orElseGet(() -> latestOf(one.channel().accountId())));
  }

  /** One channel over the window that ends on the report date, as it is compared. */
  View inWindow(ChannelDays one) {
    return view(Subject.of(one.channel(), one.rows()), date);
  }

  private static List<DailyRows> rows(List<ChannelDays> some) {
    return some.stream().map(ChannelDays::rows).toList();
  }

  private View view(Subject subject, LocalDate end) {
    Period period = request.period(date, end);
    return new View(subject, period, chartSpan(period));
  }

  /** Channels side by side over the window that ends on the report date. */
  Comparison comparison() {
    SortedMap<Channel, DailyRows> rows = new TreeMap<>();
    channels.forEach((channel, one) -> rows.put(channel, one.rows()));
    return new Comparison(request.period(date), rows, request.minimumBase());
  }

  /** What the charts of these channels say beside their lines. */
  ChartLooks looks(Collection<ChannelDays> some) {
    List<ChannelDays> withDays = some.stream().filter(one -> one.latest().isPresent()).toList();
    Set<Annotation> notes = new LinkedHashSet<>();
    for (ChannelDays one : withDays) {
      notes.addAll(request.annotations().of(one.channel(), chartSpan(one)));
    }
    return new ChartLooks(
        withDays.size() == 1 ? insight(withDays.get(0)) : Optional.empty(), List.copyOf(notes));
  }

  private Window chartSpan(ChannelDays one) {
    return chartSpan(request.period(date, one.latest().orElseThrow()));
  }

  /** None where the charts of a period end on another day than what is expected begins after. */
  private Optional<ChannelInsight> insight(ChannelDays one) {
    return insights
        .flatMap(known -> known.of(one.channel()))
        .filter(
            known ->
                request.askedPeriod().isEmpty() || known.latest().equals(chartSpan(one).end()));
  }
}
