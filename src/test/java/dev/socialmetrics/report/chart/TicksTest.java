package dev.socialmetrics.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Axes of round numbers. */
class TicksTest {
  private static String ticks(double low, double high, String smallest) {
    return Ticks.holding(low, high, new BigDecimal(smallest)).values().stream()
        .map(BigDecimal::toPlainString)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 4, 1, 0 1 2 3 4",
    "0, 5, 1, 0 2 4 6",
    "0, 100, 1, 0 25 50 75 100",
    "0, 101, 1, 0 50 100 150",
    "3, 3, 1, 3 4",
    "0, 0, 1, 0 1",
    "-5, 5, 1, -5 -2.5 0 2.5 5",
    "14750, 15250, 1, 14600 14800 15000 15200 15400",
    "0, 1000000, 1, 0 250000 500000 750000 1000000",
    "0, 0.5, 0.01, 0 0.2 0.4 0.6",
    "0, 1, 1, 0 1"
  })
  void an_axis_is_the_shortest_of_at_most_five_round_numbers_that_holds_both_ends(
      double low, double high, String smallest, String values) {
    String axis = ticks(low, high, smallest);

    assertThat(axis.split(" ").length).isBetween(2, 5);
    assertThat(Double.parseDouble(axis.split(" ")[0])).isLessThanOrEqualTo(low);
    assertThat(axis).isEqualTo(values);
  }

  @Test
  void an_axis_has_a_foot_and_a_head() {
    Ticks axis = Ticks.holding(3, 37, BigDecimal.ONE);

    assertThat(axis.foot()).isZero();
    assertThat(axis.head()).isEqualTo(40);
    assertThatThrownBy(() -> new Ticks(List.of(BigDecimal.ONE)))
        .hasMessage("an axis has two values or more");
  }

  @Test
  void bounds_are_those_of_the_values_that_are_there() {
    assertThat(Bounds.of(new double[] {Double.NaN, 3, -1, Double.NaN})).contains(new Bounds(-1, 3));
    assertThat(Bounds.of(new double[] {Double.NaN})).isEmpty();
    assertThat(Bounds.of(new double[0])).isEmpty();
    assertThat(new Bounds(2, 3).withZero()).isEqualTo(new Bounds(0, 3));
    assertThat(new Bounds(-3, -2).withZero()).isEqualTo(new Bounds(-3, 0));
  }

  @Test
  void a_flat_line_does_not_lie_on_the_edge() {
    assertThat(new Bounds(5, 5).widened()).isEqualTo(new Bounds(4.5, 5.5));
    assertThat(new Bounds(0, 100).widened()).isEqualTo(new Bounds(-6, 106));
    assertThat(new Bounds(1e9, 1e9).widened()).isEqualTo(new Bounds(1e9 - 1000, 1e9 + 1000));
  }
}
