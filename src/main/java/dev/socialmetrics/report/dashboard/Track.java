package dev.socialmetrics.report.dashboard;

import java.math.BigInteger;
import java.util.BitSet;

/** One count a day, where there is one. Days count from 0. */
final class Track {
  private final long[] values;
  private final BitSet known;

  Track(int days) {
    this.values = new long[days];
    this.known = new BitSet(days);
  }

  void put(int day, long value) {
    values[day] = value;
    known.set(day);
  }

  boolean has(int day) {
    return known.get(day);
  }

  boolean isEmpty() {
    return known.isEmpty();
  }

  /** The value of a day that has one. */
  long at(int day) {
    return values[day];
  }

  /** How many days from the first to the last, both included, have a value. */
  int count(int from, int to) {
    return known.get(from, Math.max(from, to + 1)).cardinality();
  }

  /** The sum of those; never wraps around. */
  BigInteger sum(int from, int to) {
    BigInteger sum = BigInteger.ZERO;
    for (int day = known.nextSetBit(from); day >= 0 && day <= to; day = known.nextSetBit(day + 1)) {
      sum = sum.add(BigInteger.valueOf(values[day]));
    }
    return sum;
  }
}
