package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.EngagementDay;
import dev.socialmetrics.metric.Stock;
import dev.socialmetrics.metric.window.FoldedMonth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The days of one channel that a dashboard shows. Days count from the first of the span. */
final class PairDays {
  private final Channel channel;
  private final Window span;
  private final Track[] tracks = new Track[DayMetric.values().length];
  private final EngagementDay[] rates;
  private final Stock[] carried;
  private final LocalDate latest;
  private final List<FoldedMonth> months;

  /**
   * @param latest the channel's latest day, which may lie before the span
   * @param rows all within the span
   * @param months whose days are not among them
   */
  PairDays(
      Channel channel,
      Window span,
      LocalDate latest,
      List<Observation> rows,
      List<FoldedMonth> months) {
    this.channel = channel;
    this.span = span;
    this.latest = latest;
    this.months = List.copyOf(months);
    int days = (int) span.days();
    this.rates = new EngagementDay[days];
    for (DayMetric metric : DayMetric.values()) {
      tracks[metric.ordinal()] = new Track(days);
    }
    rows.forEach(this::add);
    this.carried = carried();
  }

  private Stock[] carried() {
    NavigableMap<LocalDate, Long> followers = new TreeMap<>();
    Stock[] stocks = new Stock[rates.length];
    for (int day = 0; day < stocks.length; day++) {
      LocalDate date = span.start().plusDays(day);
      if (track(DayMetric.FOLLOWERS).has(day)) {
        followers.put(date, track(DayMetric.FOLLOWERS).at(day));
      }
      stocks[day] = Stock.find(followers, date).orElse(null);
    }
    return stocks;
  }

  private void add(Observation row) {
    LocalDate date = LocalDate.parse(row.findText("date").orElseThrow());
    int day = index(date);
    Object[] cells = row.toArray();
    for (DayMetric metric : DayMetric.values()) {
      metric.of(row, cells).ifPresent(value -> tracks[metric.ordinal()].put(day, value));
    }
    EngagementDay.find(Kind.DAILY, cells).ifPresent(rate -> rates[day] = rate);
  }

  Channel channel() {
    return channel;
  }

  Window span() {
    return span;
  }

  /** The latest day with any figure; it may lie before the span. */
  LocalDate latest() {
    return latest;
  }

  Track track(DayMetric metric) {
    return tracks[metric.ordinal()];
  }

  /** Whether days of the window were folded into their months: its sums would lack them. */
  boolean isFolded(Window window) {
    return months.stream().anyMatch(month -> month.daysWithin(window) > 0);
  }

  /** Whether the followers of a day may have been known before its month was folded. */
  boolean hidesFollowersAt(LocalDate day) {
    return isFolded(Window.endingOn(day, Stock.MAX_CARRIED_DAYS + 1));
  }

  /** The followers of a day of the span, carried forward as a stock is; none of any other day. */
  Optional<Stock> followersAt(LocalDate day) {
    return span.contains(day) ? Optional.ofNullable(carried[index(day)]) : Optional.empty();
  }

  /** The engagement of those days of the window that have a rate. */
  List<EngagementDay> rates(Window window) {
    List<EngagementDay> found = new ArrayList<>();
    for (int day = from(window); day <= to(window); day++) {
      if (rates[day] != null) {
        found.add(rates[day]);
      }
    }
    return found;
  }

  /** Position of a window's first day in the span, or of the span's own where that is later. */
  int from(Window window) {
    return Math.max(0, index(window.start()));
  }

  int to(Window window) {
    return Math.min(rates.length - 1, index(window.end()));
  }

  private int index(LocalDate day) {
    return (int) (day.toEpochDay() - span.start().toEpochDay());
  }
}
