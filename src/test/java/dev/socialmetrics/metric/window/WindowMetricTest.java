package dev.socialmetrics.metric.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.Aggregation;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Quotient;
import dev.socialmetrics.metric.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowMetricTest {
  private static final Window WEEK = Window.endingOn(Days.AS_OF, 7);

  private static List<String> names(Predicate<WindowMetric> which) {
    return WindowMetric.all().stream().filter(which).map(WindowMetric::name).toList();
  }

  @Test
  void followers_alone_are_a_stock_and_rates_alone_are_no_counts() {
    assertThat(names(WindowMetric::isStock)).containsExactly("followers");
    assertThat(names(WindowMetric::isRate)).containsExactly("engagement_rate", "avg_engagement");
    assertThat(names(metric -> metric.column().isEmpty()))
        .containsExactly("engagements", "engagement_rate", "avg_engagement");
    assertThat(Days.metric("reach_max_daily").column()).contains(Kind.DAILY.column("reach"));
  }

  @Test
  void stocks_add_up_over_accounts_but_not_over_days_and_means_over_neither() {
    assertThat(names(metric -> metric.addsUpOverAccounts() && !metric.addsUpOverDays()))
        .containsExactly("followers");
    assertThat(names(metric -> !metric.addsUpOverAccounts()))
        .containsExactly("reach_avg_daily", "reach_max_daily", "engagement_rate", "avg_engagement");
    assertThat(names(metric -> metric.addsUpOverDays() && !metric.addsUpOverAccounts())).isEmpty();
  }

  @Test
  void a_name_is_also_words_and_a_heading() {
    WindowMetric views = Days.metric("video_views");

    assertThat(views.words()).isEqualTo("video views");
    assertThat(views.label()).isEqualTo("Video views");
    assertThat(WindowMetric.find("views")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "3, 7, false",
    "4, 7, true",
    "3, 6, true",
    "2, 6, false",
    "0, 0, true",
    "0, 1, false"
  })
  void half_of_the_days_is_enough_and_less_is_not(long present, long expected, boolean enough) {
    assertThat(value(present, expected).hasHalfOfItsDays()).isEqualTo(enough);
  }

  private static WindowValue value(long present, long expected) {
    return new WindowValue(
        WEEK,
        Optional.of(BigDecimal.ONE),
        Optional.empty(),
        present,
        expected,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void a_value_and_a_difference_are_there_or_have_a_reason() {
    assertThatThrownBy(
            () ->
                new WindowValue(
                    WEEK,
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    7,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))
        .hasMessage("a value or a reason");
    assertThatThrownBy(
            () ->
                new Change(
                    value(1, 1),
                    value(1, 1),
                    Optional.of(BigDecimal.ONE),
                    Optional.of(Reason.STALE),
                    Quotient.of(1)))
        .hasMessage("a difference or a reason");
  }

  @Test
  void a_folded_value_says_so_and_another_absent_one_does_not() {
    assertThat(WindowValue.folded(WEEK, 7).isFolded()).isTrue();
    assertThat(WindowValue.folded(WEEK, 7).daysExpected()).isEqualTo(7);
    assertThat(new Days().week("likes").current().isFolded()).isFalse();
    assertThat(new Days().day(0, "likes", 1).week("likes").current().isFolded()).isFalse();
  }

  @Test
  void a_stock_that_is_carried_says_from_which_day_and_one_that_is_not_says_none() {
    assertThat(new Days().day(2, "followers", 5).week("followers").current().carriedFrom())
        .contains(Days.AS_OF.minusDays(2));
    assertThat(new Days().day(0, "followers", 5).week("followers").current().carriedFrom())
        .isEmpty();
  }

  @Test
  void the_total_of_a_stock_says_the_earliest_day_that_it_is_carried_from() {
    PooledRows followers =
        PooledRows.of(
            Days.metric("followers"),
            Period.last(7, Days.AS_OF),
            List.of(
                new Days().day(1, "followers", 5).rows(),
                new Days().day(3, "followers", 6).rows(),
                new Days().day(0, "followers", 7).rows()));

    assertThat(followers.change().current().carriedFrom()).contains(Days.AS_OF.minusDays(3));
    assertThat(followers.change().current().value()).contains(new BigDecimal(18));
  }

  @Test
  void counts_of_means_and_ratios_are_not_made_of_a_column() {
    WindowMetric wrong =
        new WindowMetric(
            "wrong",
            Aggregation.RATIO_OF_SUMS,
            new WindowMetric.Source.Count(Kind.DAILY.column("likes")));

    assertThatThrownBy(() -> new Days().day(0, "likes", 1).rows().value(wrong, WEEK))
        .hasMessage("wrong is not made of counts");
  }

  @Test
  void a_period_is_compared_with_one_that_ends_before_it() {
    LocalDate day = Days.AS_OF;
    assertThatThrownBy(() -> new Period("x", Period.Against.PREVIOUS, WEEK, WEEK, false, day))
        .hasMessage("a period is compared with an earlier one");
    assertThat(
            new Period(
                    "x",
                    Period.Against.PREVIOUS,
                    WEEK,
                    new Window(day.minusDays(9), day.minusDays(1)),
                    false,
                    day)
                .unfinished())
        .isFalse();
    assertThatThrownBy(
            () ->
                new Period(
                    "x", Period.Against.PREVIOUS, WEEK, WEEK.previous(), true, day.plusDays(1)))
        .hasMessage("a period is seen from one of its days");
    assertThat(Period.Against.YEAR_BEFORE.code()).isEqualTo("year_before");
  }
}
