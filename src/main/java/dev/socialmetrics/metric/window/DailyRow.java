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

/** A day of daily data, with its engagement worked out once. */
final class DailyRow {
  private static final Column DATE = Kind.DAILY.column("date");

  private final LocalDate day;
  private final Object[] cells;
  private final Optional<EngagementDay> engagement;

  DailyRow(Observation row) {
    this.day = LocalDate.parse((String) row.find(DATE).orElseThrow());
    this.cells = row.toArray();
    this.engagement = EngagementDay.find(Kind.DAILY, cells);
  }

  LocalDate day() {
    return day;
  }

  Optional<Long> count(Column column) {
    return Optional.ofNullable((Long) cells[column.index()]);
  }

  Optional<BigInteger> engagements() {
    return Engagement.count(Kind.DAILY, cells);
  }

  /** Empty when the day has no rate. */
  Optional<EngagementDay> engagement() {
    return engagement;
  }

  /** Why the day has no rate. */
  Optional<Reason> whyNoRate() {
    return Engagement.rate(Kind.DAILY, cells).reason();
  }
}
