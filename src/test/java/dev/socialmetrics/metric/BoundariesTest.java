package dev.socialmetrics.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Halves, ties, sums that no long holds, and what is neither a number nor a reason. */
class BoundariesTest {
  private static EngagementDay day(Basis basis, String rate, long sum, long of) {
    return new EngagementDay(
        basis, new BigDecimal(rate), Optional.of(BigInteger.valueOf(sum)), Optional.of(of), 1);
  }

  private static EngagementDay stated(String rate) {
    return new EngagementDay(
        Basis.REPORTED, new BigDecimal(rate), Optional.empty(), Optional.empty(), 1);
  }

  @Test
  void just_below_a_half_is_rounded_down_and_a_half_up() {
    assertThat(Rounding.of(new BigDecimal("2.4949"), 2)).hasToString("2.49");
    assertThat(Rounding.of(new BigDecimal("2.495"), 2)).hasToString("2.50");
    assertThat(Rounding.of(0.5, 0)).hasToString("1");
    assertThat(Rounding.of(-0.4999, 0)).hasToString("0");
  }

  @Test
  void amounts_have_the_places_of_their_currency() {
    assertThat(Rounding.placesOfCurrency(Optional.of("JPY"))).isZero();
    assertThat(Rounding.placesOfCurrency(Optional.of("EUR"))).isEqualTo(2);
    assertThat(Rounding.placesOfCurrency(Optional.of("KWD"))).isEqualTo(3);
    assertThat(Rounding.placesOfCurrency(Optional.of("XAU"))).isEqualTo(2);
    assertThat(Rounding.placesOfCurrency(Optional.empty())).isEqualTo(2);
    assertThat(Rounding.placesOf("cost_per_reach")).isEqualTo(4);
    assertThat(Rounding.placesOf("cost_per_engagement")).isEqualTo(2);
  }

  @Test
  void a_quotient_is_finite_and_a_value_or_a_reason() {
    assertThatThrownBy(() -> Quotient.of(Double.NaN)).hasMessage("a quotient is finite, was NaN");
    assertThatThrownBy(() -> Quotient.of(Double.POSITIVE_INFINITY))
        .hasMessage("a quotient is finite, was Infinity");
    assertThatThrownBy(() -> new Quotient(OptionalDouble.empty(), Optional.empty()))
        .hasMessage("a quotient has a value or a reason");
    assertThatThrownBy(() -> new Quotient(OptionalDouble.of(1), Optional.of(Reason.MISSING_INPUT)))
        .hasMessage("a quotient has a value or a reason");
  }

  @Test
  void nothing_is_divided_by_0() {
    assertThatThrownBy(() -> Ratio.percent(1, 0)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Ratio.of(BigDecimal.ONE, BigDecimal.ZERO))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void decimals_and_numbers_of_19_digits_are_divided_as_decimals() {
    assertThat(Ratio.percent(new BigDecimal("0.5"), new BigDecimal("2"))).isEqualTo(25.0);
    assertThat(Ratio.percent(new BigDecimal("1"), new BigDecimal("0.5"))).isEqualTo(200.0);
    BigDecimal beyond = new BigDecimal("18446744073709551616");
    assertThat(Ratio.percent(beyond, BigDecimal.valueOf(1L << 32)))
        .isEqualTo(Math.pow(2, 32) * 100);
    assertThat(Ratio.percent(new BigDecimal("9223372036854775808"), new BigDecimal("1")))
        .isEqualTo(Math.pow(2, 63) * 100);
    assertThat(Ratio.of(new BigDecimal("1"), new BigDecimal("3"))).isEqualTo(1.0 / 3);
  }

  @Test
  void of_two_bases_with_as_many_days_the_first_in_order_is_taken() {
    WindowEngagement tie =
        WindowEngagement.of(
            List.of(
                day(Basis.VIEWS, "50", 1, 2),
                day(Basis.IMPRESSIONS, "10", 1, 10),
                day(Basis.IMPRESSIONS, "30", 3, 10),
                day(Basis.VIEWS, "25", 1, 4)));

    assertThat(tie.basis()).contains(Basis.IMPRESSIONS);
    assertThat(tie.average()).isEqualTo(Quotient.of(20));
    assertThat(tie.days()).isEqualTo(2);
    assertThat(tie.otherDays()).isEqualTo(2);
    assertThat(tie.has(Basis.VIEWS)).isTrue();
    assertThat(tie.has(Basis.REACH)).isFalse();
    assertThat(tie.within(Basis.VIEWS).average()).isEqualTo(Quotient.of(37.5));
    assertThat(tie.within(Basis.VIEWS).otherDays()).isZero();
    assertThat(tie.within(Basis.REACH).basis()).isEmpty();
    assertThat(tie.within(Basis.REACH).days()).isZero();
  }

  @Test
  void parts_together_are_what_all_their_days_are() {
    WindowEngagement one = WindowEngagement.of(List.of(day(Basis.REACH, "10", 1, 10)));
    WindowEngagement other =
        WindowEngagement.of(
            List.of(
                day(Basis.REACH, "20", 6, 30),
                day(Basis.VIEWS, "50", 1, 2),
                day(Basis.VIEWS, "30", 3, 10)));
    WindowEngagement together = WindowEngagement.together(List.of(one, other));

    assertThat(together.basis()).contains(Basis.REACH);
    assertThat(together.average()).isEqualTo(Quotient.of(15));
    assertThat(together.weighted()).isEqualTo(Quotient.of(17.5));
    assertThat(together.denominator()).contains(BigInteger.valueOf(40));
    assertThat(together.otherDays()).isEqualTo(2);
    assertThat(WindowEngagement.together(List.of()).basis()).isEmpty();
  }

  @Test
  void sums_that_no_long_holds_have_their_exact_rate() {
    WindowEngagement days =
        WindowEngagement.of(
            List.of(
                day(Basis.REACH, "100", Long.MAX_VALUE, Long.MAX_VALUE),
                day(Basis.REACH, "0", 0, Long.MAX_VALUE)));

    assertThat(days.weighted()).isEqualTo(Quotient.of(50));
    assertThat(days.denominator()).contains(BigInteger.TWO.pow(64).subtract(BigInteger.TWO));
  }

  @Test
  void stated_rates_together_have_no_ratio_of_sums() {
    WindowEngagement one = WindowEngagement.of(List.of(stated("4"), stated("5")));

    assertThat(WindowEngagement.together(List.of(one, one)).weighted())
        .isEqualTo(Quotient.absent(Reason.MISSING_INPUT));
    assertThat(WindowEngagement.together(List.of(one, one)).average()).isEqualTo(Quotient.of(4.5));
    assertThat(one.denominator()).isEmpty();
  }

  @Test
  void days_as_one_weigh_as_many_as_they_are() {
    EngagementDay three =
        EngagementDay.folded(
            Basis.REACH,
            List.of(
                day(Basis.REACH, "10", 1, 10),
                day(Basis.REACH, "20", 2, 10),
                day(Basis.REACH, "30", 3, 10)));

    assertThat(three)
        .isEqualTo(
            new EngagementDay(
                Basis.REACH,
                new BigDecimal("20.0"),
                Optional.of(BigInteger.valueOf(6)),
                Optional.of(30L),
                3));
    assertThat(WindowEngagement.of(List.of(three, day(Basis.REACH, "60", 6, 10))).average())
        .isEqualTo(Quotient.of(30));
    assertThatThrownBy(
            () ->
                EngagementDay.folded(
                    Basis.REACH,
                    List.of(day(Basis.REACH, "1", 1, Long.MAX_VALUE), day(Basis.REACH, "1", 1, 1))))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(
            () ->
                new EngagementDay(
                    Basis.REACH, BigDecimal.ONE, Optional.empty(), Optional.empty(), 0))
        .hasMessage("made of one day at least, was 0");
  }

  @Test
  void a_day_of_a_row_has_its_sums_unless_only_its_rate_is_stated() {
    assertThat(EngagementDay.find(row(Map.of("likes", 3L, "saves", 1L, "reach", 10L))))
        .contains(day(Basis.REACH, "40.0", 4, 10));
    assertThat(EngagementDay.find(row(Map.of("likes", 3L, "engagement_rate_reported", 2.5))))
        .contains(stated("2.5"));
  }

  @Test
  void components_above_a_quarter_of_a_long_are_added_exactly() {
    long quarter = Long.MAX_VALUE / 4;
    Map<String, Object> values =
        Map.of("likes", quarter + 1, "comments", Long.MAX_VALUE, "shares", 1L, "reach", 2L);

    assertThat(Engagement.count(row(values)).orElseThrow())
        .isEqualTo(
            BigInteger.valueOf(quarter)
                .add(BigInteger.TWO)
                .add(BigInteger.valueOf(Long.MAX_VALUE)));
    assertThat(Engagement.count(row(Map.of("likes", quarter, "saves", quarter))).orElseThrow())
        .isEqualTo(BigInteger.valueOf(quarter * 2));
    assertThat(Engagement.rate(row(values)).value().orElseThrow())
        .isEqualTo(Engagement.count(row(values)).orElseThrow().doubleValue() * 50);
  }

  @Test
  void large_net_counts_below_0_have_no_rate() {
    Map<String, Object> values =
        Map.of("likes", Long.MIN_VALUE + 9, "comments", 5L, "impressions", 2L);

    assertThat(Engagement.rate(row(values))).isEqualTo(Quotient.absent(Reason.NET_NEGATIVE));
    assertThat(Engagement.basis(row(values))).contains(Basis.IMPRESSIONS);
    MutableValues filled = row(values);
    Engagement.fill(filled);
    assertThat(Cells.get(filled, "engagement_rate")).isNull();
    assertThat(Cells.get(filled, "engagement_basis")).isEqualTo("impressions");
    assertThat(Engagement.rate(row(Map.of("likes", -1L, "shares", 1L, "reach", 4L))))
        .isEqualTo(Quotient.of(0));
  }

  @Test
  void a_basis_is_found_by_its_word_only() {
    assertThat(Basis.find("views")).contains(Basis.VIEWS);
    assertThat(Basis.find("Views")).isEmpty();
    assertThat(Basis.REPORTED).hasToString("reported");
    assertThat(Basis.REACH.whenZero()).isEqualTo(Reason.ZERO_REACH);
    assertThat(Reason.TOO_FEW_TO_TELL).hasToString("too_few_to_tell");
  }

  @Test
  void an_audience_has_no_engagement() {
    assertThatThrownBy(() -> Engagement.count(Cells.of(Kind.AUDIENCE, Map.of())))
        .hasMessage("audience has no engagement");
  }

  private static MutableValues row(Map<String, Object> values) {
    return Cells.of(Kind.DAILY, values);
  }
}
