package dev.socialmetrics.metric.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

  @Test
  void sums_are_exact_beyond_what_a_long_holds_up_and_down() {
    Tally tally = new Tally();
    for (int i = 0; i < 5; i++) {
      tally.add(Long.MAX_VALUE);
    }
    tally.add(7);
    assertThat(tally.sum())
        .isEqualTo(MAX.multiply(BigInteger.valueOf(5)).add(BigInteger.valueOf(7)));

    Tally below = new Tally();
    below.add(Long.MIN_VALUE);
    below.add(-1);
    assertThat(below.sum()).hasToString("-9223372036854775809");
    assertThat(below.days()).isEqualTo(2);
  }

  @Test
  void days_that_are_no_long_are_added_too() {
    Tally tally = new Tally();
    tally.add(1);
    tally.add(MAX.multiply(BigInteger.TEN));
    tally.add(BigInteger.TWO.pow(62));
    tally.add(BigInteger.TWO.pow(62));

    assertThat(tally.sum())
        .isEqualTo(MAX.multiply(BigInteger.TEN).add(BigInteger.TWO.pow(63)).add(BigInteger.ONE));
    assertThat(tally.largest()).isEqualTo(MAX.multiply(BigInteger.TEN));
    assertThat(tally.days()).isEqualTo(4);
  }

  @Test
  void the_largest_day_may_be_below_0_and_is_0_without_days() {
    Tally tally = new Tally();
    assertThat(tally.largest()).isZero();
    assertThat(tally.sum()).isZero();

    tally.add(-5);
    tally.add(-3);
    tally.add(-4);

    assertThat(tally.largest()).hasToString("-3");
    assertThat(tally.mean()).isEqualByComparingTo("-4");
  }

  @Test
  void several_days_bring_their_sum_their_number_and_their_largest() {
    Tally tally = new Tally();
    tally.add(BigInteger.valueOf(-9), BigInteger.valueOf(-2), 3);
    assertThat(tally.largest()).hasToString("-2");

    tally.add(BigInteger.valueOf(10), BigInteger.valueOf(6), 2);
    tally.add(BigInteger.valueOf(5), BigInteger.valueOf(4), 5);

    assertThat(tally.largest()).hasToString("6");
    assertThat(tally.days()).isEqualTo(10);
    assertThat(tally.mean()).isEqualByComparingTo("0.6");
  }

  @Test
  void a_mean_has_34_digits() {
    Tally tally = new Tally();
    tally.add(1);
    tally.add(BigInteger.ONE);
    tally.add(0);

    assertThat(tally.mean()).hasToString("0.6666666666666666666666666666666667");
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
