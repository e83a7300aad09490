package dev.socialmetrics.metric.window;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Adds up whole numbers of days. Exact, however large. */
final class Accumulator {
  private BigInteger large = BigInteger.ZERO;
  private long sum;
  private BigInteger largest = BigInteger.ZERO;
  private long days;

  /** The number of one day. */
  void add(BigInteger number) {
    add(number, number, 1);
  }

  /** The number of one day. */
  void add(long number) {
    if (days == 0 || BigInteger.valueOf(number).compareTo(largest) > 0) {
      largest = BigInteger.valueOf(number);
    }
    days++;
    addToSum(number);
  }

  /**
   * @param total of these days
   * @param largest of these days
   */
  void add(BigInteger total, BigInteger largest, long days) {
    this.largest = this.days == 0 ? largest : this.largest.max(largest);
    this.days += days;
    if (total.bitLength() >= Long.SIZE - 1) {
      large = large.add(total);
    } else {
      addToSum(total.longValueExact());
    }
  }

  private void addToSum(long more) {
    try {
      sum = Math.addExact(sum, more);
    } catch (ArithmeticException tooLargeForLong) {
      large = large.add(BigInteger.valueOf(sum)).add(BigInteger.valueOf(more));
      sum = 0;
    }
  }

  long days() {
    return days;
  }

  BigInteger sum() {
    return large.add(BigInteger.valueOf(sum));
  }

  /** Of the days that were added; 0 where there are none. */
  BigInteger largest() {
    return largest;
  }

  /** To 34 digits, as nothing is computed from a rounded figure; there must be a day. */
  BigDecimal mean() {
    return new BigDecimal(sum()).divide(BigDecimal.valueOf(days), MathContext.DECIMAL128);
  }
}
