package dev.socialmetrics.store.query;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.LongStream;

/**
 * How many posts there are, and the reach of those whose reach is known. Memory: 8 bytes for each
 * of these; none where only the number is asked for.
 */
final class Reaches {
  /** 1 % of a median that is half the sum of two values. */
  private static final BigInteger SHARE_OF_TWO = BigInteger.valueOf(200);

  private final boolean kept;
  private long[] values = {};
  private int size;
  private long posts;

  Reaches(boolean kept) {
    this.kept = kept;
  }

  void add(boolean known, long reach) {
    posts++;
    if (known && kept) {
      if (size == values.length) {
        values = Arrays.copyOf(values, Math.max(8, size + size / 2));
      }
      values[size++] = reach;
    }
  }

  /** How many posts have an unknown reach or one of at least that many. */
  long postsFrom(long floor) {
    return posts - LongStream.of(values).limit(size).filter(reach -> reach < floor).count();
  }

  /**
   * The least whole number that is 1 % of the median or more; 0 where no reach is known. The median
   * of an even number of values is the mean of the two in the middle.
   */
  static long floor(Collection<Reaches> all) {
    long[] sorted =
        all.stream()
            .flatMapToLong(part -> Arrays.stream(part.values, 0, part.size))
            .sorted()
            .toArray();
    if (sorted.length == 0) {
      return 0;
    }
    BigInteger twice =
        BigInteger.valueOf(sorted[(sorted.length - 1) / 2])
            .add(BigInteger.valueOf(sorted[sorted.length / 2]));
    BigInteger[] whole = twice.divideAndRemainder(SHARE_OF_TWO);
    return whole[0].longValueExact() + (whole[1].signum() > 0 ? 1 : 0);
  }
}
