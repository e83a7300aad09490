package dev.socialmetrics.insight.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.MadeSeries;
import org.junit.jupiter.api.Test;

class HolesTest {
  private static final double NONE = Double.NaN;

  @Test
  void days_that_are_missing_one_after_the_other_are_one_hole() {
    assertThat(Holes.of(MadeSeries.days(1, NONE, NONE, 1, NONE, 1)))
        .extracting(Window::toString)
        .containsExactly("2025-01-07..2025-01-08", "2025-01-10..2025-01-10");
  }

  @Test
  void before_the_first_day_and_after_the_latest_is_no_hole() {
    assertThat(Holes.of(MadeSeries.days(NONE, 1, 1, NONE))).isEmpty();
    assertThat(Holes.of(MadeSeries.days(NONE, NONE))).isEmpty();
    assertThat(Holes.of(MadeSeries.days())).isEmpty();
  }
}
