package dev.socialmetrics.report.insight;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.finding.ChangeFinding;
import dev.socialmetrics.metric.comparison.Comparison;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.store.query.ReportQueries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the main metrics moved, of each channel, account and platform, and of all together: the same
 * figures as those of the comparison.
 *
 * @param all of every metric and subject
 */
record ChangeInsights(List<ChangeFinding> all) {
  private static final List<WindowMetric> METRICS =
      Stream.of("reach", "impressions", "video_views", "followers", "engagements")
          .map(name -> WindowMetric.find(name).orElseThrow())
          .toList();

  ChangeInsights {
    all = List.copyOf(all);
  }

  /**
   * Over the period; of an account whose days end earlier as of its own latest one, as its page is.
   *
   * @param latest the latest day of each channel
   * @param period the days that the report is of
   * @param own the days that an account's page is of, by the account's latest one
   */
  static ChangeInsights of(
      ReportQueries queries,
      SortedMap<Channel, LocalDate> latest,
      Period period,
      Function<LocalDate, Period> own) {
    SortedMap<Period, SortedMap<Channel, LocalDate>> earlier =
        new TreeMap<>(Comparator.comparing((Period one) -> one.window().end()));
    byAccount(latest)
        .forEach(
            (account, channels) -> {
              LocalDate newest = Collections.max(channels.values());
              earlier.computeIfAbsent(own.apply(newest), first -> new TreeMap<>()).putAll(channels);
            });
    earlier.remove(period);
    Set<AccountId> apart =
        earlier.values().stream()
            .flatMap(channels -> channels.keySet().stream())
            .map(Channel::account)
            .collect(Collectors.toSet());
    List<ChangeFinding> found = new ArrayList<>();
    of(queries, latest, period, METRICS).all().stream()
        .filter(one -> one.id().account().filter(apart::contains).isEmpty())
        .forEach(found::add);
    earlier.forEach(
        (days, channels) ->
            of(queries, channels, days, METRICS).all().stream()
                .filter(one -> one.id().account().isPresent())
                .forEach(found::add));
    return new ChangeInsights(found);
  }

  private static Map<AccountId, SortedMap<Channel, LocalDate>> byAccount(
      SortedMap<Channel, LocalDate> latest) {
    Map<AccountId, SortedMap<Channel, LocalDate>> accounts = new TreeMap<>();
    latest.forEach(
        (channel, day) ->
            accounts
                .computeIfAbsent(channel.account(), first -> new TreeMap<>())
                .put(channel, day));
    return accounts;
  }

  /**
   * @param metrics that add up over channels
   */
  static ChangeInsights of(
      ReportQueries queries,
      SortedMap<Channel, LocalDate> latest,
      Period period,
      List<WindowMetric> metrics) {
    List<Window> spans = Period.spans(List.of(period));
    LocalDate first = spans.get(0).start();
    SortedMap<Channel, List<Window>> asked = new TreeMap<>();
    latest.forEach(
        (channel, day) -> {
          if (!day.isBefore(first)) {
            asked.put(channel, spans);
          }
        });
    SortedMap<Channel, DailyRows> rows = new TreeMap<>();
    queries.eachDailyRows(asked, rows::put);
    Comparison comparison = new Comparison(period, Comparison.compared(period, rows), 0);
    List<ChangeFinding> found = new ArrayList<>();
    for (WindowMetric metric : metrics) {
      found.addAll(ChangeFinding.listOf(period, comparison.standings(metric)));
    }
    return new ChangeInsights(found);
  }

  /** Of all together. */
  List<ChangeFinding> ofAll() {
    return all.stream()
        .filter(one -> one.id().account().isEmpty() && one.id().platform().isEmpty())
        .toList();
  }
}
