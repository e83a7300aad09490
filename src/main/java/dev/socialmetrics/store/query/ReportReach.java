package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Kind;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which days a report is made of. Daily rows count up to so many days before the account's own
 * latest day; rows of other kinds count from their day on, for ever.
 */
final class ReportReach {
  private static final int FOR_EVER = Integer.MAX_VALUE;

  /** A window and, three days before it, what a baseline is carried forward from. */
  private static final int WINDOW = 33;

  /** The window before that. */
  private static final int TWO_WINDOWS = 63;

  /** The same windows a year before, a leap day included. */
  private static final int YEAR_BEFORE = 366 + TWO_WINDOWS;

  private static final Map<Kind, Integer> EVERYTHING = everything();

  private static final Map<String, Map<Kind, Integer>> REACHES =
      Map.of(
          "summary", Map.of(Kind.DAILY, WINDOW),
          "daily-metrics", Map.of(Kind.DAILY, TWO_WINDOWS),
          "comparison", Map.of(Kind.DAILY, TWO_WINDOWS),
          "trends", Map.of(Kind.DAILY, YEAR_BEFORE),
          "top-content", Map.of(Kind.CONTENT, FOR_EVER),
          "audience", Map.of(Kind.AUDIENCE, FOR_EVER),
          "campaigns", Map.of(Kind.CAMPAIGN, FOR_EVER),
          "index", EVERYTHING,
          "accounts", EVERYTHING);

  private ReportReach() {}

  /** Days before the latest one; -1 when such rows are no part of that report. */
  static int days(String report, Kind kind) {
    return REACHES.getOrDefault(report, Map.of()).getOrDefault(kind, -1);
  }

  private static Map<Kind, Integer> everything() {
    Map<Kind, Integer> all = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      all.put(kind, kind == Kind.DAILY ? YEAR_BEFORE : FOR_EVER);
    }
    return all;
  }
}
