package dev.socialmetrics.format.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RoundedIdsTest {
  @Test
  void the_chance_of_so_many_is_the_tail_of_the_binomial() {
    assertThat(RoundedIds.atLeast(0, 3, 0.1)).isEqualTo(1);
    assertThat(RoundedIds.atLeast(1, 3, 0.1)).isCloseTo(0.271, within(1e-12));
    assertThat(RoundedIds.atLeast(2, 3, 0.1)).isCloseTo(0.028, within(1e-12));
    assertThat(RoundedIds.atLeast(3, 3, 0.1)).isCloseTo(0.001, within(1e-12));
    assertThat(RoundedIds.atLeast(2, 3, 0.9)).isCloseTo(0.972, within(1e-12));
  }

  @Test
  void a_chance_far_below_the_digits_of_a_double_is_none() {
    assertThat(RoundedIds.atLeast(20, 40, 0.01)).isBetween(1e-30, 1e-28);
  }
}
