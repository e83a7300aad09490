package dev.socialmetrics.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Kind;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static final LocalDate DAY = LocalDate.of(2025, 9, 23);

  @Test
  void followers_grow_by_500_or_3_39_percent() {
    Growth growth = Growth.of(OptionalLong.of(15250), OptionalLong.of(14750));

    assertThat(growth.count()).hasValue(500);
    assertThat(Rounding.of(growth.rate().value().orElseThrow(), 2)).hasToString("3.39");
    assertThat(growth.reason()).isEmpty();
  }

  @Test
  void growth_without_a_baseline_or_from_0_says_why() {
    Growth unknown = Growth.of(OptionalLong.of(10), OptionalLong.empty());
    Growth fromZero = Growth.of(OptionalLong.of(10), OptionalLong.of(0));

    assertThat(unknown.count()).isEmpty();
    assertThat(unknown.reason()).contains(Reason.NO_BASELINE);
    assertThat(unknown.rate().reason()).contains(Reason.NO_BASELINE);
    assertThat(fromZero.count()).hasValue(10);
    assertThat(fromZero.rate().reason()).contains(Reason.ZERO_BASELINE);
    assertThat(Growth.of(OptionalLong.empty(), OptionalLong.of(1)).reason())
        .contains(Reason.MISSING_INPUT);
  }

  @Test
  void a_stock_is_carried_for_three_days_and_says_so() {
    Function<LocalDate, Optional<Long>> followers =
        day -> day.equals(DAY) ? Optional.of(14750L) : Optional.empty();

    assertThat(Stock.find(followers, DAY)).contains(new Stock(14750, DAY, false));
    assertThat(Stock.find(followers, DAY.plusDays(3))).contains(new Stock(14750, DAY, true));
    assertThat(Stock.find(followers, DAY.plusDays(4))).isEmpty();
    assertThat(Stock.find(followers, DAY.minusDays(1))).isEmpty();
  }

  @Test
  void stated_rates_average_to_themselves() {
    WindowEngagement month =
        WindowEngagement.of(Collections.nCopies(30, day(Map.of("engagement_rate_reported", 4.8))));

    assertThat(month.basis()).contains(Basis.REPORTED);
    assertThat(month.average()).isEqualTo(Quotient.of(4.8));
    assertThat(month.weighted()).isEqualTo(Quotient.absent(Reason.MISSING_INPUT));
    assertThat(month.days()).isEqualTo(30);
  }

  @Test
  void the_mean_of_rates_and_the_rate_of_sums_are_two_numbers_of_one_basis() {
    WindowEngagement days =
        WindowEngagement.of(
            List.of(
                day(Map.of("likes", 1L, "reach", 10L)),
                day(Map.of("likes", 9L, "reach", 30L)),
                day(Map.of("likes", 9L, "impressions", 9L))));

    assertThat(days.basis()).contains(Basis.REACH);
    assertThat(days.average()).isEqualTo(Quotient.of(20));
    assertThat(days.weighted()).isEqualTo(Quotient.of(25));
    assertThat(days.days()).isEqualTo(2);
    assertThat(days.otherDays()).isEqualTo(1);
  }

  @Test
  void no_day_has_no_average() {
    WindowEngagement none = WindowEngagement.of(List.of());

    assertThat(none.basis()).isEmpty();
    assertThat(none.average()).isEqualTo(Quotient.absent(Reason.MISSING_INPUT));
    assertThat(EngagementDay.find(Cells.of(Kind.DAILY, Map.of("reach", 1L)))).isEmpty();
  }

  @Test
  void halves_are_rounded_up_as_people_read_them() {
    assertThat(Rounding.of(1.005, 2)).hasToString("1.01");
    assertThat(Rounding.of(0.125, 2)).hasToString("0.13");
    assertThat(Rounding.of(-0.125, 2)).hasToString("-0.13");
  }

  private static EngagementDay day(Map<String, Object> values) {
    return EngagementDay.find(Cells.of(Kind.DAILY, values)).orElseThrow();
  }
}
