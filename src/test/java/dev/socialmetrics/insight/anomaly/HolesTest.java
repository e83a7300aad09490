package dev.socialmetrics.insight.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.MadeSeries;
import dev.socialmetrics.insight.series.MetricDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HolesTest {
  private static final double NONE = Double.NaN;
  private static final LocalDate MONDAY = MadeSeries.days().day(0);

  private static List<Window> holes(MetricDays days) {
    return Holes.of(days, Optional::empty, MONDAY);
  }

  @Test
  void days_that_are_missing_one_after_the_other_are_one_hole() {
    assertThat(holes(MadeSeries.days(1, NONE, NONE, 1, NONE, 1)))
        .extracting(Window::toString)
        .containsExactly("2025-01-07..2025-01-08", "2025-01-10..2025-01-10");
  }

  @Test
  void one_that_begins_before_these_days_has_its_first_day_all_the_same() {
    MetricDays days = MadeSeries.days(NONE, NONE, 1);

    assertThat(Holes.of(days, () -> Optional.of(MONDAY.minusDays(300)), MONDAY))
        .containsExactly(new Window(MONDAY.minusDays(299), MONDAY.plusDays(1)));
    assertThat(Holes.of(days, () -> Optional.of(MONDAY.minusDays(300)), MONDAY.plusDays(2)))
        .isEmpty();
  }

  @Test
  void before_the_first_day_and_after_the_latest_is_no_hole() {
    assertThat(holes(MadeSeries.days(NONE, 1, 1, NONE))).isEmpty();
    assertThat(holes(MadeSeries.days(NONE, NONE))).isEmpty();
    assertThat(holes(MadeSeries.days())).isEmpty();
  }
}
