package dev.socialmetrics.store.query;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Comparator;

/**
 * A post that competes for a place.
 *
 * @param rate 0 when unknown; known and unknown never meet
 * @param engagements as a double, so that four huge counts do not overflow
 * @param reach -1 when unknown
 * @param postedAt empty when unknown
 */
record ReportCandidate(
    double rate, double engagements, long reach, String postedAt, String postId, long contentId) {
  /** Best first; unknown reach and time are worst. */
  static final Comparator<ReportCandidate> BEST_FIRST =
      Comparator.comparingDouble(ReportCandidate::rate)
          .thenComparingDouble(ReportCandidate::engagements)
          .thenComparingLong(ReportCandidate::reach)
          .thenComparing(ReportCandidate::posted)
          .reversed()
          .thenComparing(ReportCandidate::postId);

  private Instant posted() {
    try {
      TemporalAccessor time =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              postedAt, OffsetDateTime::from, LocalDateTime::from);
      return time instanceof OffsetDateTime moment
          ? moment.toInstant()
          : ((LocalDateTime) time).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException notAMoment) {
      return Instant.MIN;
    }
  }
}
