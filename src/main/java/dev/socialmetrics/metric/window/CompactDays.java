package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.Engagement;
import dev.socialmetrics.metric.EngagementDay;
import dev.socialmetrics.metric.Reason;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * The days of daily data of one channel, oldest first, each with its engagement worked out once.
 * Reports hold those of all channels, some hundred days each: they are kept as numbers side by
 * side, and a {@link DailyRow} is made of them when it is asked for. Immutable.
 */
final class CompactDays extends AbstractList<DailyRow> implements RandomAccess {
  private static final Column DATE = Kind.DAILY.column("date");
  private static final Basis[] BASES = Basis.values();
  private static final Reason[] REASONS = Reason.values();

  /** In {@link #known}, beside a bit a column that has a count. */
  private static final long ENGAGEMENTS = Long.MIN_VALUE;

  private final int[] days;
  private final long[] known;
  private final int[] starts;
  private final byte[] outcomes;
  private final double[] rates;
  private final PackedLongs counts;
  private final PackedLongs engagements;
  private final PackedLongs denominators;
  private final Map<Integer, BigInteger> large;

  private CompactDays(Adding adding) {
    this.days = adding.days;
    this.known = adding.known;
    this.starts = adding.starts;
    this.outcomes = adding.outcomes;
    this.rates = adding.rates;
    this.counts = PackedLongs.of(adding.counts, adding.used);
    this.engagements = PackedLongs.of(adding.engagements, adding.size);
    this.denominators = PackedLongs.of(adding.denominators, adding.size);
    this.large = Map.copyOf(adding.large);
  }

  /**
   * @param rows of kind {@link Kind#DAILY}, one a day; in any order
   */
  static CompactDays of(Collection<Observation> rows) {
    List<Dated> dated =
        rows.stream().map(Dated::new).sorted(Comparator.comparing(Dated::day)).toList();
    Adding adding = new Adding(dated.size());
    dated.forEach(adding::add);
    return new CompactDays(adding);
  }

  private record Dated(LocalDate day, Observation row) {
    Dated(Observation row) {
      this(LocalDate.parse(row.text(DATE)), row);
    }
  }

  /** The same in the making. */
  private static final class Adding {
    private final int[] days;
    private final long[] known;
    private final int[] starts;
    private final byte[] outcomes;
    private final double[] rates;
    private final long[] counts;
    private final long[] engagements;
    private final long[] denominators;
    private final Map<Integer, BigInteger> large = new HashMap<>();
    private int size;
    private int used;

    Adding(int rows) {
      this.days = new int[rows];
      this.known = new long[rows];
      this.starts = new int[rows];
      this.outcomes = new byte[rows];
      this.rates = new double[rows];
      this.counts = new long[rows * Kind.DAILY.columns().size()];
      this.engagements = new long[rows];
      this.denominators = new long[rows];
    }

    void add(Dated dated) {
      days[size] = Math.toIntExact(dated.day().toEpochDay());
      starts[size] = used;
      for (Column column : Kind.DAILY.columns()) {
        if (dated.row().orNull(column) instanceof Long count) {
          known[size] |= 1L << column.index();
          counts[used++] = count;
        }
      }
      addEngagement(dated.row());
      size++;
    }

    private void addEngagement(Observation row) {
      Optional<BigInteger> count = Engagement.count(row);
      if (count.isPresent()) {
        known[size] |= ENGAGEMENTS;
        engagements[size] = count.get().longValue();
        if (count.get().bitLength() >= Long.SIZE) {
          large.put(size, count.get());
        }
      }
      Optional<EngagementDay> rated = EngagementDay.find(row);
      if (rated.isPresent()) {
        outcomes[size] = (byte) rated.get().basis().ordinal();
        rates[size] = rated.get().rate().doubleValue();
        denominators[size] = rated.get().denominator().orElse(0L);
      } else {
        outcomes[size] = (byte) ~Engagement.rate(row).reason().orElseThrow().ordinal();
      }
    }
  }

  @Override
  public DailyRow get(int place) {
    return new DailyRow(this, place);
  }

  @Override
  public int size() {
    return days.length;
  }

  LocalDate day(int place) {
    return LocalDate.ofEpochDay(days[place]);
  }

  Optional<Long> count(int place, Column column) {
    long bit = 1L << column.index();
    return (known[place] & bit) == 0
        ? Optional.empty()
        : Optional.of(counts.get(starts[place] + Long.bitCount(known[place] & bit - 1)));
  }

  boolean hasEngagements(int place) {
    return (known[place] & ENGAGEMENTS) != 0;
  }

  /** Those of a day that has them, where they are a {@code long}. */
  long engagements(int place) {
    return engagements.get(place);
  }

  /** Those of a day whose engagements are no {@code long}. */
  Optional<BigInteger> largeEngagements(int place) {
    return Optional.ofNullable(large.get(place));
  }

  /** Empty where the day has no rate. */
  Optional<Basis> basis(int place) {
    return outcomes[place] < 0 ? Optional.empty() : Optional.of(BASES[outcomes[place]]);
  }

  /** Percent; of a day that has a basis. */
  double rate(int place) {
    return rates[place];
  }

  /** What the rate is a share of; of a day whose basis is not {@link Basis#REPORTED}. */
  long denominator(int place) {
    return denominators.get(place);
  }

  /** Why the day has no rate; empty where it has one. */
  Optional<Reason> whyNoRate(int place) {
    return outcomes[place] < 0 ? Optional.of(REASONS[~outcomes[place]]) : Optional.empty();
  }
}
