package dev.socialmetrics.insight.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeasureTest {
  @Test
  void a_value_comes_back_from_each_scale() {
    for (Measure measure : Measure.values()) {
      for (double value : new double[] {0, 0.5, 3, 1234}) {
        assertThat(measure.value(measure.scaled(value))).isCloseTo(value, within(1e-9));
      }
    }
    assertThat(Measure.CHANGE.value(Measure.CHANGE.scaled(-7))).isEqualTo(-7);
  }

  @Test
  void a_count_of_people_is_uncertain_by_its_square_root() {
    assertThat(Measure.COUNT.leastSpread(99)).isCloseTo(Math.sqrt(99) / 100, within(1e-12));
    assertThat(Measure.CHANGE.leastSpread(-400)).isEqualTo(20);
    assertThat(Measure.CHANGE.leastSpread(0)).isEqualTo(1);
  }

  @Test
  void large_counts_are_never_held_to_be_exact() {
    assertThat(Measure.COUNT.leastSpread(1_000_000)).isEqualTo(0.05);
    assertThat(Measure.RATE.leastSpread(3)).isEqualTo(0.05);
  }
}
