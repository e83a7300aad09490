package dev.socialmetrics.insight.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MetricDaysTest {
  private static final MetricDays DAYS =
      MetricDays.of(LocalDate.of(2025, 10, 1), 5, Double.NaN, 7, 9);

  @Test
  void days_are_counted_from_the_first() {
    assertThat(DAYS.day(3)).isEqualTo("2025-10-04");
    assertThat(DAYS.place(LocalDate.of(2025, 10, 4))).isEqualTo(3);
    assertThat(DAYS.place(LocalDate.of(2025, 9, 30))).isEqualTo(-1);
    assertThat(DAYS.weekday(0)).isEqualTo(2);
    assertThat(DAYS.weekday(6)).isEqualTo(1);
  }

  @Test
  void a_hole_is_not_known_and_nothing_is_before_the_first_day() {
    assertThat(DAYS.isKnown(0)).isTrue();
    assertThat(DAYS.isKnown(1)).isFalse();
    assertThat(DAYS.isKnown(-1)).isFalse();
    assertThat(DAYS.isKnown(4)).isFalse();
  }

  @Test
  void a_change_needs_both_days() {
    MetricDays changes = DAYS.changes();

    assertThat(changes.isKnown(0)).isFalse();
    assertThat(changes.isKnown(1)).isFalse();
    assertThat(changes.isKnown(2)).isFalse();
    assertThat(changes.at(3)).isEqualTo(2);
  }

  @Test
  void days_can_be_cut_and_left_out() {
    assertThat(DAYS.upTo(LocalDate.of(2025, 10, 3)).size()).isEqualTo(3);
    assertThat(DAYS.upTo(LocalDate.of(2025, 9, 1)).size()).isZero();
    assertThat(DAYS.upTo(LocalDate.of(2026, 1, 1)).size()).isEqualTo(4);
    assertThat(DAYS.where(place -> place != 2).isKnown(2)).isFalse();
    assertThat(DAYS.map(value -> 2 * value).at(3)).isEqualTo(18);
  }

  @Test
  void later_changes_of_an_array_do_not_reach_the_values() {
    double[] values = {1, 2};
    MetricDays days = MetricDays.of(LocalDate.of(2025, 10, 1), values);

    values[0] = 9;

    assertThat(days.at(0)).isEqualTo(1);
  }
}
