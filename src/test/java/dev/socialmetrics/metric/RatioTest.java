package dev.socialmetrics.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RatioTest {
  @Test
  void the_fast_way_and_the_decimal_way_agree_on_a_million_pairs() {
    Random random = new Random(20251023);
    for (int i = 0; i < 1_000_000; i++) {
      long numerator = random.nextLong() >>> 12 + random.nextInt(51);
      long denominator = (random.nextLong() >>> 11 + random.nextInt(52)) + 1;
      double decimal =
          Ratio.percent(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
      if (Ratio.percent(numerator, denominator) != decimal) {
        assertThat(Ratio.percent(numerator, denominator))
            .as("%d / %d", numerator, denominator)
            .isEqualTo(decimal);
      }
    }
  }

  @Test
  void numbers_around_the_limit_of_the_fast_way_agree_too() {
    long limit = (1L << 53) / 100;
    for (long numerator = limit - 3; numerator <= limit + 3; numerator++) {
      for (long denominator = (1L << 53) - 3; denominator <= (1L << 53) + 3; denominator++) {
        assertThat(Ratio.percent(numerator, denominator))
            .isEqualTo(
                Ratio.percent(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator)));
      }
    }
  }

  @Test
  void the_largest_counts_do_not_overflow() {
    assertThat(Ratio.percent(Long.MAX_VALUE, 1)).isEqualTo(9.223372036854775807e20);
    assertThat(Ratio.percent(Long.MAX_VALUE, Long.MAX_VALUE)).isEqualTo(100.0);
    assertThat(Ratio.percent(-500L, 14750L)).isEqualTo(-3.389830508474576);
  }
}
