package dev.socialmetrics.insight.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatestNumbersTest {
  private static LatestNumbers latest(int most, double... values) {
    LatestNumbers latest = new LatestNumbers(most);
    Arrays.stream(values).forEach(latest::add);
    return latest;
  }

  @Test
  void the_median_is_that_of_the_latest_ones() {
    LatestNumbers latest = latest(3, 100, 1, 5, 3);

    assertThat(latest.median()).isEqualTo(3);
    assertThat(latest.last()).isEqualTo(3);
    assertThat(latest.size()).isEqualTo(3);
  }

  @Test
  void of_none_there_is_no_median() {
    assertThat(new LatestNumbers(3).median()).isNaN();
    assertThat(latest(2, Double.NaN, Double.NaN).median()).isNaN();
  }

  @Test
  void a_hole_pushes_the_oldest_out_and_has_no_part_in_the_median() {
    LatestNumbers latest = latest(4, 100, 2, Double.NaN, 6, 4, Double.NaN);

    assertThat(latest.size()).isEqualTo(4);
    assertThat(latest.known()).isEqualTo(2);
    assertThat(latest.median()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 7, 26, 29, 56})
  void the_median_is_to_the_last_bit_that_of_all_of_them_searched_anew(int most) {
    Random random = new Random(most);
    double[] values = new double[400];
    LatestNumbers latest = new LatestNumbers(most);
    for (int n = 0; n < values.length; n++) {
      values[n] = random.nextInt(3) == 0 ? random.nextInt(5) - 2.0 : random.nextGaussian();
      latest.add(values[n]);

      double[] window = Arrays.copyOfRange(values, Math.max(0, n + 1 - most), n + 1);

      assertThat(Double.doubleToLongBits(latest.median()))
          .isEqualTo(Double.doubleToLongBits(Medians.of(window)));
    }
  }
}
