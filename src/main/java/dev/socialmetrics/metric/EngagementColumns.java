package dev.socialmetrics.metric;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import java.util.stream.Stream;

/**
 * Where a kind keeps what its engagement rate is made of: positions of its columns, -1 for those it
 * does not have. Looked up once, for a million rows.
 */
record EngagementColumns(
    int[] components,
    int total,
    int reach,
    int impressions,
    int views,
    int stated,
    int rate,
    int basis) {
  static final EngagementColumns DAILY = of(Kind.DAILY, "interactions", "", "video_views");
  static final EngagementColumns CONTENT = of(Kind.CONTENT, "", "", "views");

  /** The impressions of YouTube's videos are those of their thumbnails, which cannot be liked. */
  static final EngagementColumns VIDEOS = CONTENT.withoutImpressions();

  static final EngagementColumns CAMPAIGN = of(Kind.CAMPAIGN, "total_engagement", "total_", "");

  private static final int PLATFORM = Kind.CONTENT.column("platform").index();

  private static EngagementColumns of(Kind kind, String total, String prefix, String views) {
    return new EngagementColumns(
        Stream.of("likes", "comments", "shares", "saves")
            .flatMap(name -> kind.find(name).stream())
            .mapToInt(Column::index)
            .toArray(),
        index(kind, total),
        index(kind, prefix + "reach"),
        index(kind, prefix + "impressions"),
        index(kind, views),
        index(kind, Kind.STATED_RATE),
        index(kind, "engagement_rate"),
        index(kind, "engagement_basis"));
  }

  private static int index(Kind kind, String name) {
    return kind.find(name).map(Column::index).orElse(-1);
  }

  private EngagementColumns withoutImpressions() {
    return new EngagementColumns(components, total, reach, -1, views, stated, rate, basis);
  }

  /** Those of a row of a kind that has an engagement rate. */
  static EngagementColumns of(Kind kind, Object[] cells) {
    return switch (kind) {
      case DAILY -> DAILY;
      case CONTENT -> "youtube".equals(cells[PLATFORM]) ? VIDEOS : CONTENT;
      case CAMPAIGN -> CAMPAIGN;
      case AUDIENCE -> throw new IllegalArgumentException("audience has no engagement");
    };
  }
}
