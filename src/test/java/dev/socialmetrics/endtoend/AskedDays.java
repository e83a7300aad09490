package dev.socialmetrics.endtoend;

import static java.util.Map.entry;

import dev.socialmetrics.metric.window.AskedPeriod;
import dev.socialmetrics.metric.window.ComparedDays;
import dev.socialmetrics.metric.window.Period.Against;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The days that reports were asked for.
 *
 * @param date the report date
 * @param period empty means the 30 days up to each channel's own latest one
 */
record AskedDays(String date, Optional<AskedPeriod> period) {
  private static final int DEFAULT_LENGTH = 30;
  private static final Map<String, String> IN_SUMMARY =
      Map.ofEntries(
          entry("followers.current", "current_followers"),
          entry("followers.change", "growth_{n}d"),
          entry("reach.current", "reach_{n}d"),
          entry("impressions.current", "impressions_{n}d"),
          entry("engagements.current", "engagements_{n}d"),
          entry("video_views.current", "video_views_{n}d"),
          entry("engagement_rate.current", "weighted_engagement"),
          entry("avg_engagement.current", "avg_engagement"));

  static AskedDays upTo(String date) {
    return new AskedDays(date, Optional.empty());
  }

  static AskedDays during(String period, String compare, String date) {
    return new AskedDays(
        date, Optional.of(AskedPeriod.parse(period).against(ComparedDays.parse(compare))));
  }

  /** The options that ask for them; without a period those up to a day. */
  List<String> words(String upTo) {
    return period.map(asked -> List.of(asked.words().split(" "))).orElse(List.of("--as-of", upTo));
  }

  List<String> words() {
    return words(date);
  }

  /** Length of the window, which figures are named by. */
  int length() {
    return period.map(asked -> (int) asked.days().days()).orElse(DEFAULT_LENGTH);
  }

  /**
   * What the summary calls a figure of a page. Followers grow since the day before the window: what
   * they changed by since other days is another figure.
   */
  Optional<String> inSummary(String figure) {
    boolean growth = figure.equals("followers.change");
    return Optional.ofNullable(IN_SUMMARY.get(figure))
        .filter(name -> !growth || against() == Against.PREVIOUS)
        .map(name -> name.replace("{n}", "" + length()));
  }

  /** Name of the window among the trends. */
  String name() {
    return period.map(AskedPeriod::name).orElse(DEFAULT_LENGTH + "d");
  }

  /** What the window is compared with. */
  Against against() {
    return period.map(asked -> asked.compared().against()).orElse(Against.PREVIOUS);
  }
}
