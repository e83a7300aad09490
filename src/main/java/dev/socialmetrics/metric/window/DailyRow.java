package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Engagement;
import dev.socialmetrics.metric.EngagementDay;
import dev.socialmetrics.metric.Reason;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A day of daily data, with its engagement worked out once; small, as reports hold many. */
final class DailyRow implements Stretch {
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
    this.known = known(cells);
    this.counts = new long[Long.bitCount(known)];
    for (Column column : Kind.DAILY.columns()) {
      if (cells[column.index()] instanceof Long count) {
        counts[place(column.index())] = count;
      }
    }
    this.engagement = EngagementDay.find(Kind.DAILY, cells).orElse(null);
    this.engagements =
        engagement != null && engagement.engagements().isPresent()
            ? engagement.engagements().get()
            : Engagement.count(Kind.DAILY, cells).orElse(null);
    this.noRate =
        engagement == null ? Engagement.rate(Kind.DAILY, cells).reason().orElse(null) : null;
  }

  /** A bit a column that has a count. */
  private static long known(Object[] cells) {
    long bits = 0;
    for (int n = 0; n < cells.length; n++) {
      bits |= cells[n] instanceof Long ? 1L << n : 0;
    }
    return bits;
  }

  /** Where the count of a column lies: behind those of the known columns before it. */
  private int place(int column) {
    return Long.bitCount(known & (1L << column) - 1);
  }

  @Override
  public LocalDate day() {
    return day;
  }

  @Override
  public LocalDate lastDay() {
    return day;
  }

  @Override
  public long days() {
    return 1;
  }

  @Override
  public long daysWithin(Window window) {
    return window.contains(day) ? 1 : 0;
  }

  Optional<Long> count(Column column) {
    int n = column.index();
    return (known & 1L << n) == 0 ? Optional.empty() : Optional.of(counts[place(n)]);
  }

  Optional<BigInteger> engagements() {
    return Optional.ofNullable(engagements);
  }

  @Override
  public void addTo(Tally tally, WindowMetric metric) {
    if (metric.source() instanceof WindowMetric.Source.Count count) {
      count(count.column()).ifPresent(value -> tally.add(BigInteger.valueOf(value)));
    } else if (engagements != null) {
      tally.add(engagements);
    }
  }

  /** Empty when the day has no rate. */
  @Override
  public List<EngagementDay> engagement() {
    return engagement == null ? List.of() : List.of(engagement);
  }

  /** Why the day has no rate. */
  @Override
  public List<Reason> whyNoRate() {
    return noRate == null ? List.of() : List.of(noRate);
  }
}
