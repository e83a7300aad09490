package dev.socialmetrics.metric.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.socialmetrics.domain.Aggregation;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.metric.Basis;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DailyRowsTest {
  @Test
  void every_column_is_taken_together_as_it_declares() {
    assertThat(Kind.DAILY.columns())
        .filteredOn(column -> column.aggregation() != Aggregation.NONE)
        .extracting(Column::name, Column::aggregation)
        .isSubsetOf(
            WindowMetric.all().stream()
                .map(
                    metric ->
                        org.assertj.core.groups.Tuple.tuple(metric.name(), metric.aggregation()))
                .toList());
    assertThat(WindowMetric.find("engagement_rate_reported")).isEmpty();
  }

  @Test
  void impressions_add_up_and_followers_do_not() {
    Days days =
        new Days()
            .days(0, 6, "impressions", 30, "followers", 1100)
            .days(7, 13, "impressions", 20, "followers", 1000);

    assertThat(Days.told(days.week("impressions"))).isEqualTo("210 of 7/7|140 of 7/7|70|50.0");
    assertThat(Days.told(days.week("followers"))).isEqualTo("1100 of 7/7|1000 of 7/7|100|10.0");
  }

  @Test
  void the_golden_month_has_the_golden_figures() {
    Days days =
        new Days()
            .day(0, "followers", 15250)
            .day(30, "followers", 14750)
            .days(1, 29, "reach", 50000);
    Period month = Period.last(30, Days.AS_OF);

    Change followers = days.rows().change(Days.metric("followers"), month);

    assertThat(Days.told(followers)).isEqualTo("15250 of 1/30|14750 of 1/30|500|3.389830508474576");
    assertThat(days.rows().value(Days.metric("reach"), month.window()).value().orElseThrow())
        .isEqualByComparingTo("1450000");
  }

  @Test
  void reach_has_its_daily_mean_not_rounded_and_its_largest_day() {
    Days days = new Days().day(0, "reach", 10).day(1, "reach", 15).day(2, "reach", 0);

    assertThat(Days.told(days.week("reach")))
        .isEqualTo("25 of 3/7|missing_input of 0/7|no_baseline|no_baseline");
    assertThat(days.week("reach_avg_daily").current().value().orElseThrow())
        .isEqualTo("8.333333333333333333333333333333333");
    assertThat(days.week("reach_max_daily").current().value().orElseThrow()).isEqualTo("15");
  }

  @Test
  void an_unknown_day_is_not_a_zero() {
    Days days = new Days().day(0, "likes", 0).day(1, "clicks", 3).days(7, 13, "likes", 2);

    assertThat(Days.told(days.week("likes"))).isEqualTo("0 of 1/7|14 of 7/7|incomplete|incomplete");
    assertThat(Days.told(days.week("mentions")))
        .isEqualTo("missing_input of 0/7|missing_input of 0/7|missing_input|missing_input");
  }

  @Test
  void with_less_than_half_of_a_windows_days_nothing_is_compared_and_with_half_of_them_it_is() {
    Days three = new Days().days(0, 6, "likes", 1).days(7, 9, "likes", 1);
    Days four = new Days().days(0, 6, "likes", 1).days(7, 10, "likes", 1);
    Period two = Period.last(2, Days.AS_OF);
    Days half = new Days().day(0, "likes", 9).day(2, "likes", 3);

    assertThat(Days.told(three.week("likes"))).isEqualTo("7 of 7/7|3 of 3/7|incomplete|incomplete");
    assertThat(Days.told(four.week("likes"))).isEqualTo("7 of 7/7|4 of 4/7|0|0.0");
    assertThat(Days.told(half.rows().change(Days.metric("likes"), two)))
        .isEqualTo("9 of 1/2|3 of 1/2|6|200.0");
  }

  @Test
  void from_nothing_there_is_a_change_without_a_percentage() {
    Days days = new Days().days(0, 6, "likes", 1).days(7, 13, "likes", 0);

    assertThat(Days.told(days.week("likes"))).isEqualTo("7 of 7/7|0 of 7/7|7|zero_baseline");
  }

  @Test
  void a_net_count_that_rises_from_below_zero_rises_in_percent_too() {
    Days days = new Days().days(0, 6, "new_followers", 1).days(7, 13, "new_followers", -2);

    assertThat(Days.told(days.week("new_followers"))).isEqualTo("7 of 7/7|-14 of 7/7|21|150.0");
  }

  @Test
  void followers_are_carried_forward_over_three_days_and_say_so_but_not_over_four() {
    Days carried = new Days().day(3, "followers", 12).day(7, "followers", 10);
    Days lost = new Days().day(4, "followers", 12).day(7, "followers", 10);
    Days before = new Days().day(0, "followers", 12).day(11, "followers", 10);

    assertThat(Days.told(carried.week("followers"))).isEqualTo("12 of 1/7|10 of 1/7|2|20.0");
    assertThat(carried.week("followers").current().carriedFrom())
        .contains(LocalDate.parse("2025-10-20"));
    assertThat(carried.week("followers").previous().carriedFrom()).isEmpty();
    assertThat(Days.told(lost.week("followers")))
        .isEqualTo("missing_input of 1/7|10 of 1/7|stale|stale");
    assertThat(Days.told(before.week("followers")))
        .isEqualTo("12 of 1/7|missing_input of 1/7|no_baseline|no_baseline");
  }

  @Test
  void flows_are_compared_by_the_mean_of_their_present_days() {
    Days reach = new Days().days(0, 6, "reach", 0).days(7, 13, "reach", 0);
    Days uneven = new Days().days(0, 3, "likes", 10).days(7, 13, "likes", 5);

    assertThat(Days.told(uneven.week("likes"))).isEqualTo("40 of 4/7|35 of 7/7|20|100.0");
    assertThat(Days.told(reach.week("reach"))).isEqualTo("0 of 7/7|0 of 7/7|0|zero_baseline");
  }

  @Test
  void nothing_is_computed_from_a_rounded_figure() {
    Days days = new Days().day(0, "reach", 4).days(1, 6, "reach", 1);
    days.day(7, "reach", 5).days(8, 13, "reach", 1);

    assertThat(days.week("reach_avg_daily").percent().value().getAsDouble())
        .isCloseTo(-9.0909, within(0.001));
  }

  @Test
  void a_channel_whose_days_ended_more_than_three_days_before_is_stale_and_not_compared() {
    Days three = new Days().days(3, 13, "likes", 1);
    Days four = new Days().days(4, 13, "likes", 1);

    assertThat(Days.told(three.week("likes"))).isEqualTo("4 of 4/7|7 of 7/7|0|0.0");
    assertThat(Days.told(four.week("likes"))).isEqualTo("3 of 3/7|7 of 7/7|stale|stale");
  }

  @Test
  void sums_go_beyond_what_a_long_holds() {
    Days days = new Days().days(0, 13, "impressions", Long.MAX_VALUE);

    assertThat(Days.told(days.week("impressions")))
        .isEqualTo("64563604257983430649 of 7/7|64563604257983430649 of 7/7|0|0.0");
  }

  @Test
  void a_rate_is_the_ratio_of_the_sums_beside_the_mean_of_the_days() {
    Days days =
        new Days()
            .day(0, "likes", 10, "reach", 100)
            .day(1, "likes", 20, "reach", 900)
            .days(7, 13, "likes", 1, "reach", 100);

    assertThat(Days.told(days.week("engagement_rate")))
        .isEqualTo("3.0 of 2/7|1.0 of 7/7|incomplete|incomplete");
    assertThat(days.week("avg_engagement").current().value().orElseThrow().doubleValue())
        .isEqualTo(6.1111111111);
    assertThat(Days.told(days.week("engagements")))
        .isEqualTo("30 of 2/7|7 of 7/7|incomplete|incomplete");
  }

  @Test
  void rates_are_compared_within_the_basis_of_the_later_window() {
    Days days =
        new Days()
            .days(0, 6, "likes", 5, "reach", 100)
            .days(7, 9, "likes", 9, "impressions", 100)
            .days(10, 13, "likes", 4, "reach", 100);

    Change rate = days.week("engagement_rate");

    assertThat(rate.current().basis()).contains(Basis.REACH);
    assertThat(Days.told(rate)).isEqualTo("5.0 of 7/7|4.0 of 4/7|1.0|25.0");
  }

  @Test
  void a_rate_that_is_only_stated_has_a_mean_but_no_ratio() {
    Days days = new Days().days(0, 13, "engagement_rate_reported", 4.8);

    assertThat(Days.told(days.week("engagement_rate")))
        .isEqualTo("missing_input of 7/7|missing_input of 7/7|missing_input|missing_input");
    assertThat(Days.told(days.week("avg_engagement"))).isEqualTo("4.8 of 7/7|4.8 of 7/7|0.0|0.0");
  }

  @Test
  void a_week_that_reached_nobody_says_so() {
    Days days = new Days().days(0, 6, "likes", 0, "reach", 0);

    assertThat(Days.told(days.week("engagement_rate")))
        .isEqualTo("zero_reach of 0/7|missing_input of 0/7|zero_reach|zero_reach");
  }

  @Test
  void the_order_of_the_rows_does_not_matter() {
    Random random = new Random(5);
    Days days = new Days();
    for (int back = 0; back < 60; back++) {
      if (random.nextInt(4) > 0) {
        days.day(
            back,
            random.nextBoolean() ? "reach" : "impressions",
            1 + random.nextInt(1000),
            "likes",
            random.nextInt(50),
            "followers",
            random.nextInt(9999));
      }
    }
    Period month = Period.last(30, Days.AS_OF);

    for (WindowMetric metric : WindowMetric.all()) {
      for (long seed = 0; seed < 20; seed++) {
        assertThat(days.shuffled(seed).change(metric, month))
            .isEqualTo(days.rows().change(metric, month));
      }
    }
  }
}
