package dev.socialmetrics.metric.window;

/** Whole numbers of which nearly all are small: half the memory of a {@code long[]}. Immutable. */
final class PackedLongs {
  private static final int[] NONE = {};

  private final int[] low;
  private final int[] high;

  private PackedLongs(int[] low, int[] high) {
    this.low = low;
    this.high = high;
  }

  /**
   * @param numbers copied
   * @param count how many of them, from the first
   */
  static PackedLongs of(long[] numbers, int count) {
    int[] low = new int[count];
    boolean isSmall = true;
    for (int n = 0; n < count; n++) {
      low[n] = (int) numbers[n];
      isSmall &= low[n] == numbers[n];
    }
    return new PackedLongs(low, isSmall ? NONE : high(numbers, count));
  }

  private static int[] high(long[] numbers, int count) {
    int[] high = new int[count];
    for (int n = 0; n < count; n++) {
      high[n] = (int) (numbers[n] >> Integer.SIZE);
    }
    return high;
  }

  long get(int place) {
    return high.length == 0
        ? low[place]
        : (long) high[place] << Integer.SIZE | Integer.toUnsignedLong(low[place]);
  }
}
