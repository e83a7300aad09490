package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.metric.Engagement;
import dev.socialmetrics.metric.EngagementDay;
import dev.socialmetrics.metric.Reason;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;

/** A day of daily data, with its engagement worked out once; small, as reports hold many. */
final class DailyRow {
  private static final Column DATE = Kind.DAILY.column("date");

  private final LocalDate day;
  private final long[] counts;
  private final long known;
  private final BigInteger engagements;
  private final EngagementDay engagement;
  private final Reason noRate;

  DailyRow(Observation row) {
    Object[] cells = row.toArray();
    this.day = LocalDate.parse((String) row.find(DATE).orElseThrow());
    this.counts = new long[cells.length];
    long bits = 0;
    for (int n = 0; n < cells.length; n++) {
      if (cells[n] instanceof Long count) {
        counts[n] = count;
        bits |= 1L << n;
      }
    }
    this.known = bits;
    this.engagement = EngagementDay.find(Kind.DAILY, cells).orElse(null);
    this.engagements = Engagement.count(Kind.DAILY, cells).orElse(null);
    this.noRate = Engagement.rate(Kind.DAILY, cells).reason().orElse(null);
  }

  LocalDate day() {
    return day;
  }

  Optional<Long> count(Column column) {
    int n = column.index();
    return (known & 1L << n) == 0 ? Optional.empty() : Optional.of(counts[n]);
  }

  Optional<BigInteger> engagements() {
    return Optional.ofNullable(engagements);
  }

  /** Empty when the day has no rate. */
  Optional<EngagementDay> engagement() {
    return Optional.ofNullable(engagement);
  }

  /** Why the day has no rate. */
  Optional<Reason> whyNoRate() {
    return Optional.ofNullable(noRate);
  }
}
