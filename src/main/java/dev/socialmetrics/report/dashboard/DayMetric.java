package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.metric.Engagement;
import java.math.BigInteger;
import java.util.Optional;

/** The daily counts that a dashboard draws. */
enum DayMetric {
  FOLLOWERS("Followers", "") {
    @Override
    Optional<Long> of(Observation row, Object[] cells) {
      return boxed(row, "followers");
    }
  },
  /** Never called people: the same person counts on every day. */
  REACH("Reach", "person-days, an upper bound") {
    @Override
    Optional<Long> of(Observation row, Object[] cells) {
      return boxed(row, "reach");
    }
  },
  IMPRESSIONS("Impressions", "") {
    @Override
    Optional<Long> of(Observation row, Object[] cells) {
      return boxed(row, "impressions");
    }
  },
  /** Up to the greatest long; the sum of four huge counts is cut there. */
  ENGAGEMENTS("Engagements", "likes, comments, shares, saves") {
    @Override
    Optional<Long> of(Observation row, Object[] cells) {
      return Engagement.count(Kind.DAILY, cells).map(count -> count.min(MOST).longValueExact());
    }
  };

  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  private final String label;
  private final String unit;

  DayMetric(String label, String unit) {
    this.label = label;
    this.unit = unit;
  }

  String label() {
    return label;
  }

  /** What it counts, where the label does not say it all. */
  String unit() {
    return unit;
  }

  abstract Optional<Long> of(Observation row, Object[] cells);

  private static Optional<Long> boxed(Observation row, String column) {
    var count = row.findCount(column);
    return count.isPresent() ? Optional.of(count.getAsLong()) : Optional.empty();
  }
}
