package dev.socialmetrics.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class LineTest {
  private static final double NONE = Double.NaN;

  @Test
  void a_line_breaks_where_days_are_missing_and_never_falls_to_zero() {
    Line line = Line.of(new double[] {0, 10, NONE, NONE, 10, 5}, 0, 10, 400);

    assertThat(line.line()).isEqualTo("M0 400l2-400M8 0l2 200");
    assertThat(line.area()).isEqualTo("M0 400l2-400V400H0zM8 0l2 200V400H8z");
    assertThat(line.lone()).isEmpty();
    assertThat(line.last()).isEqualTo("M10 200h0");
  }

  @Test
  void a_day_without_neighbours_is_a_dot() {
    Line line = Line.of(new double[] {NONE, 5, NONE, 0, 10}, 0, 10, 400);

    assertThat(line.lone()).isEqualTo("M2 200h0");
    assertThat(line.line()).isEqualTo("M6 400l2-400");
  }

  @Test
  void nothing_known_is_nothing_drawn() {
    assertThat(Line.of(new double[] {NONE, NONE}, 0, 1, 400)).isEqualTo(new Line("", "", "", ""));
    assertThat(Bounds.of(new double[] {NONE})).isEmpty();
  }

  @Test
  void gaps_are_the_first_and_last_missing_day() {
    assertThat(Line.gaps(new double[] {NONE, 1, NONE, NONE, 2}))
        .containsExactly(new int[] {0, 0}, new int[] {2, 3});
  }

  @Test
  void an_axis_holds_both_ends_in_at_most_four_round_steps() {
    assertThat(Ticks.holding(0, 4_402_750, BigDecimal.ONE).values())
        .extracting(BigDecimal::toPlainString)
        .containsExactly("0", "2000000", "4000000", "6000000");
    assertThat(Ticks.holding(99, 101, BigDecimal.ONE).values())
        .extracting(BigDecimal::toPlainString)
        .containsExactly("99", "100", "101");
  }

  @Test
  void an_axis_has_room_even_where_all_values_are_one() {
    assertThat(Ticks.holding(0, 0, BigDecimal.ONE).head()).isEqualTo(1);
    assertThat(Ticks.holding(7, 7, BigDecimal.ONE).foot()).isEqualTo(7);
    assertThat(Ticks.holding(9.2e18, 9.2e18, BigDecimal.ONE).head()).isGreaterThanOrEqualTo(9.2e18);
  }

  @Test
  void a_flat_line_does_not_lie_on_the_edge() {
    Bounds flat = Bounds.of(new double[] {5, 5}).orElseThrow().widened();

    assertThat(flat.low()).isLessThan(5);
    assertThat(flat.high()).isGreaterThan(5);
  }
}
