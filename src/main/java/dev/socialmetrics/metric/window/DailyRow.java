package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.Engagement;
import dev.socialmetrics.metric.EngagementDay;
import dev.socialmetrics.metric.Reason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A day of daily data, with its engagement worked out once. Reports hold hundreds of thousands, so
 * it keeps numbers, and makes an {@link EngagementDay} of them when it is asked.
 */
final class DailyRow implements Stretch {
  private static final Column DATE = Kind.DAILY.column("date");

  private final LocalDate day;
  private final long[] counts;
  private final long known;
  private final boolean hasEngagements;
  private final long engagements;
  private final BigInteger largeEngagements;
  private final Basis basis;
  private final BigDecimal rate;
  private final long denominator;
  private final Reason noRate;

  DailyRow(Observation row) {
    this.day = LocalDate.parse((String) row.find(DATE).orElseThrow());
    this.known = known(row);
    this.counts = new long[Long.bitCount(known)];
    for (Column column : Kind.DAILY.columns()) {
      if (row.orNull(column) instanceof Long count) {
        counts[place(column.index())] = count;
      }
    }
    Optional<BigInteger> counted = Engagement.count(row);
    this.hasEngagements = counted.isPresent();
    this.largeEngagements = counted.filter(DailyRow::isLarge).orElse(null);
    this.engagements =
        counted.filter(count -> !isLarge(count)).map(BigInteger::longValue).orElse(0L);
    Optional<EngagementDay> rated = EngagementDay.find(row);
    this.basis = rated.map(EngagementDay::basis).orElse(null);
    this.rate = rated.map(EngagementDay::rate).orElse(null);
    this.denominator = rated.flatMap(EngagementDay::denominator).orElse(0L);
    this.noRate = rated.isEmpty() ? Engagement.rate(row).reason().orElse(null) : null;
  }

  private static boolean isLarge(BigInteger count) {
    return count.bitLength() >= Long.SIZE;
  }

  /** A bit a column that has a count. */
  private static long known(Observation row) {
    long bits = 0;
    for (Column column : Kind.DAILY.columns()) {
      bits |= row.orNull(column) instanceof Long ? 1L << column.index() : 0;
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
    if (!hasEngagements) {
      return Optional.empty();
    }
    return Optional.of(
        largeEngagements == null ? BigInteger.valueOf(engagements) : largeEngagements);
  }

  @Override
  public void addTo(Tally tally, WindowMetric metric) {
    if (metric.source() instanceof WindowMetric.Source.Count count) {
      count(count.column()).ifPresent(tally::add);
    } else if (largeEngagements != null) {
      tally.add(largeEngagements);
    } else if (hasEngagements) {
      tally.add(engagements);
    }
  }

  /** Empty when the day has no rate. */
  @Override
  public List<EngagementDay> engagement() {
    if (basis == null) {
      return List.of();
    }
    return List.of(
        basis == Basis.REPORTED
            ? new EngagementDay(basis, rate, Optional.empty(), Optional.empty(), 1)
            : new EngagementDay(basis, rate, engagements(), Optional.of(denominator), 1));
  }

  /** Why the day has no rate. */
  @Override
  public List<Reason> whyNoRate() {
    return noRate == null ? List.of() : List.of(noRate);
  }
}
