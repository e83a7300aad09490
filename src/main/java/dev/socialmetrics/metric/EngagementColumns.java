package dev.socialmetrics.metric;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import java.util.List;
import java.util.Optional;

/**
 * The columns in which a kind keeps what its engagement rate is made of; empty for those it does
 * not have. Looked up once, for a million rows.
 */
record EngagementColumns(
    List<Column> components,
    Optional<Column> total,
    Optional<Column> reach,
    Optional<Column> impressions,
    Optional<Column> views,
    Optional<Column> stated,
    Column rate,
    Column basis) {
  static final EngagementColumns DAILY = of(Kind.DAILY, "interactions", "", "video_views");
  static final EngagementColumns CONTENT = of(Kind.CONTENT, "", "", "views");

  /** The impressions of YouTube's videos are those of their thumbnails, which cannot be liked. */
  static final EngagementColumns VIDEOS = CONTENT.withoutImpressions();

  static final EngagementColumns CAMPAIGN = of(Kind.CAMPAIGN, "total_engagement", "total_", "");

  private static final Column PLATFORM = Kind.CONTENT.column("platform");

  private static EngagementColumns of(Kind kind, String total, String prefix, String views) {
    return new EngagementColumns(
        Kind.ENGAGEMENT.stream().flatMap(name -> kind.find(name).stream()).toList(),
        kind.find(total),
        kind.find(prefix + "reach"),
        kind.find(prefix + "impressions"),
        kind.find(views),
        kind.find(Kind.STATED_RATE),
        kind.column("engagement_rate"),
        kind.column("engagement_basis"));
  }

  private EngagementColumns withoutImpressions() {
    return new EngagementColumns(
        components, total, reach, Optional.empty(), views, stated, rate, basis);
  }

  /** Those of a row of a kind that has an engagement rate. */
  static EngagementColumns of(RowValues row) {
    return switch (row.kind()) {
      case DAILY -> DAILY;
      case CONTENT -> "youtube".equals(row.orNull(PLATFORM)) ? VIDEOS : CONTENT;
      case CAMPAIGN -> CAMPAIGN;
      case AUDIENCE -> throw new IllegalArgumentException("audience has no engagement");
    };
  }
}
