package dev.socialmetrics.metric.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class AccumulatorTest {
  private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

  @Test
  void sums_are_exact_beyond_what_a_long_holds_up_and_down() {
    Accumulator accumulator = new Accumulator();
    for (int i = 0; i < 5; i++) {
      accumulator.add(Long.MAX_VALUE);
    }
    accumulator.add(7);
    assertThat(accumulator.sum())
        .isEqualTo(MAX.multiply(BigInteger.valueOf(5)).add(BigInteger.valueOf(7)));

    Accumulator below = new Accumulator();
    below.add(Long.MIN_VALUE);
    below.add(-1);
    assertThat(below.sum()).hasToString("-9223372036854775809");
    assertThat(below.days()).isEqualTo(2);
  }

  @Test
  void days_that_are_no_long_are_added_too() {
    Accumulator accumulator = new Accumulator();
    accumulator.add(1);
    accumulator.add(MAX.multiply(BigInteger.TEN));
    accumulator.add(BigInteger.TWO.pow(62));
    accumulator.add(BigInteger.TWO.pow(62));

    assertThat(accumulator.sum())
        .isEqualTo(MAX.multiply(BigInteger.TEN).add(BigInteger.TWO.pow(63)).add(BigInteger.ONE));
    assertThat(accumulator.largest()).isEqualTo(MAX.multiply(BigInteger.TEN));
    assertThat(accumulator.days()).isEqualTo(4);
  }

  @Test
  void the_largest_day_may_be_below_0_and_is_0_without_days() {
    Accumulator accumulator = new Accumulator();
    assertThat(accumulator.largest()).isZero();
    assertThat(accumulator.sum()).isZero();

    accumulator.add(-5);
    accumulator.add(-3);
    accumulator.add(-4);

    assertThat(accumulator.largest()).hasToString("-3");
    assertThat(accumulator.mean()).isEqualByComparingTo("-4");
  }

  @Test
  void several_days_bring_their_sum_their_number_and_their_largest() {
    Accumulator accumulator = new Accumulator();
    accumulator.add(BigInteger.valueOf(-9), BigInteger.valueOf(-2), 3);
    assertThat(accumulator.largest()).hasToString("-2");

    accumulator.add(BigInteger.valueOf(10), BigInteger.valueOf(6), 2);
    accumulator.add(BigInteger.valueOf(5), BigInteger.valueOf(4), 5);

    assertThat(accumulator.largest()).hasToString("6");
    assertThat(accumulator.days()).isEqualTo(10);
    assertThat(accumulator.mean()).isEqualByComparingTo("0.6");
  }

  @Test
  void a_mean_has_34_digits() {
    Accumulator accumulator = new Accumulator();
    accumulator.add(1);
    accumulator.add(BigInteger.ONE);
    accumulator.add(0);

    assertThat(accumulator.mean()).hasToString("0.6666666666666666666666666666666667");
  }

  @Test
  void packed_numbers_are_what_they_were_however_large() {
    long[] small = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 99};
    long[] large = {
      0, -1, 1L << 31, (1L << 31) - 1, -(1L << 31) - 1, Long.MAX_VALUE, Long.MIN_VALUE
    };

    assertPacked(small, 5);
    assertPacked(large, large.length);
    assertPacked(new long[] {5, Long.MAX_VALUE}, 1);
    assertPacked(new long[0], 0);
  }

  private static void assertPacked(long[] numbers, int count) {
    PackedLongs packed = PackedLongs.of(numbers, count);
    for (int n = 0; n < count; n++) {
      assertThat(packed.get(n)).isEqualTo(numbers[n]);
    }
  }
}
