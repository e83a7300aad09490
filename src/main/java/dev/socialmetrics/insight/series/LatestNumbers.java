package dev.socialmetrics.insight.series;

import java.util.Arrays;

/**
 * The latest numbers of a series, also kept in order of size: when one more comes, their median
 * needs no search. A hole, {@code NaN}, has a place among them and no part in the median. Mutable.
 */
public final class LatestNumbers {
  private final double[] latest;
  private final double[] sorted;
  private int seen;
  private int holes;

  /**
   * @param most how many are kept, 1 or more
   */
  public LatestNumbers(int most) {
    this.latest = new double[most];
    this.sorted = new double[most];
  }

  /**
   * Several, each with its own numbers: one for each weekday.
   *
   * @param most how many each of them keeps
   */
  public static LatestNumbers[] several(int count, int most) {
    LatestNumbers[] all = new LatestNumbers[count];
    Arrays.setAll(all, n -> new LatestNumbers(most));
    return all;
  }

  /** Takes the next one, in the place of the oldest where as many are kept as can be. */
  public void add(double value) {
    int size = size();
    int slot = seen % latest.length;
    if (size == latest.length) {
      double oldest = latest[slot];
      holes -= Double.isNaN(oldest) ? 1 : 0;
      put(value, Arrays.binarySearch(sorted, oldest));
    } else {
      put(value, size);
    }
    holes += Double.isNaN(value) ? 1 : 0;
    latest[slot] = value;
    seen++;
  }

  /** Puts a value where it belongs, when another place is free; holes are last. */
  private void put(double value, int place) {
    int free = place;
    int last = Math.min(seen, sorted.length - 1);
    while (free > 0 && Double.compare(sorted[free - 1], value) > 0) {
      sorted[free] = sorted[--free];
    }
    while (free < last && Double.compare(sorted[free + 1], value) < 0) {
      sorted[free] = sorted[++free];
    }
    sorted[free] = value;
  }

  /** How many it has, holes among them. */
  public int size() {
    return Math.min(seen, latest.length);
  }

  /** How many of them are no hole. */
  public int known() {
    return size() - holes;
  }

  /**
   * One of them.
   *
   * @param place 0 or more, less than their number; not in order of age
   */
  public double at(int place) {
    return latest[place];
  }

  /** The one that came last; after one at least. */
  public double last() {
    return latest[(seen - 1) % latest.length];
  }

  /** Of those that are no hole; {@code NaN} of none. */
  public double median() {
    return Medians.ofSorted(sorted, known());
  }
}
