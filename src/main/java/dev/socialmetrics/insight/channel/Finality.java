package dev.socialmetrics.insight.channel;

import dev.socialmetrics.domain.Platform;
import java.time.LocalDate;
import java.util.Map;

/**
 * For how long a platform goes on counting a day: its latest days are provisional. Source:
 * src/docs/insight.md.
 */
public final class Finality {
  private static final Map<String, Integer> DAYS = Map.of("instagram", 2, "youtube", 3);

  private Finality() {}

  /**
   * Whether a day may still change in a later export.
   *
   * @param latest the latest day that is exported
   */
  public static boolean isProvisional(Platform platform, LocalDate day, LocalDate latest) {
    return day.isAfter(latest.minusDays(days(platform)));
  }

  /** For so many days up to the latest one. */
  public static int days(Platform platform) {
    return DAYS.getOrDefault(platform.key(), 0);
  }
}
