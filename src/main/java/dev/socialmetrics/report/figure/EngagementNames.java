package dev.socialmetrics.report.figure;

import dev.socialmetrics.domain.Kind;

/** Names of the columns that engagement rates are made of. */
public final class EngagementNames {
  private EngagementNames() {}

  /** The column that a basis is counted in. */
  public static String column(Kind kind, String basis) {
    return switch (basis) {
      case "reach", "impressions" -> kind == Kind.CAMPAIGN ? "total_" + basis : basis;
      case "views" -> kind == Kind.DAILY ? "video_views" : "views";
      default -> Kind.STATED_RATE;
    };
  }
}
