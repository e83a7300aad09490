package dev.socialmetrics.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.metric.Quotient;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.figure.FigureType;
import dev.socialmetrics.metric.figure.FigureValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How values look in a report. */
class PrintedTest {
  private static Map<String, String> numbers(String... pairs) {
    Map<String, String> numbers = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      numbers.put(pairs[i], pairs[i + 1]);
    }
    return numbers;
  }

  @ParameterizedTest
  @CsvSource({
    "400, 400.0",
    "3.385, 3.39",
    "3.384, 3.38",
    "-0.005, -0.01",
    "0, 0.0",
    "1E+3, 1000.0",
    "12.50, 12.5",
    "99.999, 100.0"
  })
  void a_rate_has_two_places_at_most_and_one_at_least(BigDecimal rate, String printed) {
    assertThat(Printed.rate(rate)).hasToString(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "1.2345, EUR, 1.23",
    "1.2345, KWD, 1.235",
    "1.2345, JPY, 1.23",
    "1.2345, '', 1.23",
    "5000, EUR, 5000.0",
    "1.2300, KWD, 1.23"
  })
  void an_amount_has_the_places_of_its_currency_where_these_are_more_than_two(
      BigDecimal amount, String currency, String printed) {
    Optional<String> known = Optional.of(currency).filter(code -> !code.isEmpty());

    assertThat(Printed.money(amount, known)).hasToString(printed);
  }

  @Test
  void only_the_cost_of_a_person_reached_has_four_places() {
    assertThat(Printed.ratio("cost_per_reach", new BigDecimal("0.01"))).hasToString("0.0100");
    assertThat(Printed.ratio("cost_per_reach", new BigDecimal("0.00125"))).hasToString("0.0013");
    assertThat(Printed.ratio("roas", new BigDecimal("5"))).hasToString("5.0");
  }

  @ParameterizedTest
  @CsvSource({
    "1, true",
    "0, true",
    "999999999999999, true",
    "1000000000000000, false",
    "007, false",
    "-1, false",
    "acme, false",
    "1a, false"
  })
  void an_account_of_digits_is_a_number_where_it_comes_back_unchanged(String id, boolean number) {
    assertThat(Printed.accountId(id)).isEqualTo(number ? (Object) Long.valueOf(id) : id);
  }

  @Test
  void a_figure_is_printed_as_its_type_is() {
    assertThat(Printed.figure("reach", FigureType.COUNT, new BigDecimal("2.5"))).hasToString("3");
    assertThat(Printed.figure("reach", FigureType.COUNT, new BigDecimal("2.4"))).hasToString("2");
    assertThat(Printed.figure("posts", FigureType.COUNT, 7L)).isEqualTo(7L);
    assertThat(Printed.figure("rate", FigureType.PERCENT, 8.157)).hasToString("8.16");
    assertThat(Printed.figure("roas", FigureType.RATIO, new BigDecimal("5"))).hasToString("5.0");
    assertThat(Printed.figure("cost_per_reach", FigureType.MONEY, 0.5)).hasToString("0.5000");
    assertThat(Printed.figure("best_day", FigureType.DAY, LocalDate.of(2026, 3, 4)))
        .isEqualTo("2026-03-04");
    assertThat(Printed.figure("basis", FigureType.TEXT, "reach")).isEqualTo("reach");
    assertThat(Printed.figure("unfinished", FigureType.FLAG, true)).isEqualTo(true);
  }

  @Test
  void in_a_table_lists_and_maps_are_text() {
    assertThat(Printed.cell(List.of("Oslo", 5, List.of("a", "b")))).isEqualTo("Oslo; 5; a; b");
    assertThat(Printed.cell(numbers("rank", "zero_reach", "roas", "zero_cost")))
        .isEqualTo("rank: zero_reach, roas: zero_cost");
    assertThat(Printed.cell(List.of())).isEqualTo("");
    assertThat(Printed.cell(7L)).isEqualTo(7L);
    assertThat(Printed.cell(null)).isNull();
  }

  @Test
  void what_is_missing_leaves_its_reason() {
    Map<String, Object> values =
        new FigureMap()
            .put("platform", "tiktok")
            .put("reach", Optional.of(5L), "missing_input")
            .put("views", Optional.empty(), "missing_input")
            .put("roas", Quotient.absent(Reason.ZERO_COST))
            .put("roi", Quotient.of(12.345))
            .put("best_day", FigureType.DAY, FigureValue.absent(Reason.STALE))
            .put("posts", FigureType.COUNT, FigureValue.of(7L))
            .reason("month", "folded")
            .withReasons();

    assertThat(values.keySet())
        .containsExactly(
            "platform", "reach", "views", "roas", "roi", "best_day", "posts", "reasons");
    assertThat(values).containsEntry("reach", 5L).containsEntry("views", null);
    assertThat(values.get("roi")).hasToString("12.35");
    assertThat(values.get("reasons"))
        .isEqualTo(
            Map.of(
                "views", "missing_input",
                "roas", "zero_cost",
                "best_day", "stale",
                "month", "folded"));
  }

  @Test
  void values_of_which_none_can_be_missing_have_no_reasons() {
    assertThat(new FigureMap().put("a", "").put("b", 1).values())
        .containsEntry("a", "")
        .containsEntry("b", 1)
        .hasSize(2);
  }

  @Test
  void numbers_take_the_place_of_names_in_a_formula() {
    assertThat(
            Calculation.of(
                "followers - followers_before",
                numbers("followers", "15250", "followers_before", "14750"),
                Optional.of(500L)))
        .isEqualTo("15250 - 14750 = 500");
    assertThat(
            Calculation.of(
                "sum(likes) / sum(reach) * 100",
                numbers("sum(likes)", "(1 + 2)", "sum(reach)", "60"),
                Optional.of(new BigDecimal("5.00"))))
        .isEqualTo("(1 + 2) / 60 * 100 = 5.00");
  }

  @Test
  void nothing_is_calculated_without_a_formula_a_number_or_a_value() {
    Map<String, String> likes = numbers("likes", "5");

    assertThat(Calculation.of("", likes, Optional.of(5L))).isEmpty();
    assertThat(Calculation.of("likes", likes, Optional.empty())).isEmpty();
    assertThat(Calculation.of("likes + shares", likes, Optional.of(5L))).isEmpty();
    assertThat(Calculation.of("likes", likes, Optional.of(5L))).isEmpty();
    assertThat(Calculation.of("likes", likes, Optional.of(6L))).isEqualTo("5 = 6");
  }

  @Test
  void of_many_terms_the_ends_are_shown() {
    assertThat(Calculation.sum(List.of(7))).isEqualTo("7");
    assertThat(Calculation.sum(List.of(1, new BigDecimal("2E+1")))).isEqualTo("(1 + 20)");
    assertThat(Calculation.sum(List.of(1, 2, 3, 4, 5, 6))).isEqualTo("(1 + 2 + 3 + 4 + 5 + 6)");
    assertThat(Calculation.sum(List.of(1, 2, 3, 4, 5, 6, 7)))
        .isEqualTo("(1 + 2 + … + 7, 7 values)");
  }
}
