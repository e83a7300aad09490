package dev.socialmetrics.report.insight;

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
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
   * @param latest the latest day of each channel
   */
  static ChangeInsights of(
      ReportQueries queries, SortedMap<Channel, LocalDate> latest, Period period) {
    return of(queries, latest, period, METRICS);
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
