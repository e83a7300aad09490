package dev.socialmetrics.metric.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.metric.Basis;
import java.util.List;
import org.junit.jupiter.api.Test;

class PooledRowsTest {
  private static final Period WEEK = Period.last(7, Days.AS_OF);

  private static PooledRows pooled(String metric, Days... accounts) {
    return PooledRows.of(
        Days.metric(metric), WEEK, List.of(accounts).stream().map(Days::rows).toList());
  }

  private static String told(PooledRows pooled) {
    return Days.told(pooled.change())
        + " by "
        + pooled.members()
        + ", "
        + pooled.previousMembers()
        + ", "
        + pooled.compared();
  }

  @Test
  void counts_and_followers_of_several_accounts_are_added() {
    Days one =
        new Days().days(0, 6, "likes", 2, "followers", 11).days(7, 13, "likes", 1, "followers", 10);
    Days two =
        new Days().days(0, 6, "likes", 4, "followers", 20).days(7, 13, "likes", 2, "followers", 20);

    assertThat(told(pooled("likes", one, two)))
        .isEqualTo("42 of 14/14|21 of 14/14|21|100.0 by 2, 2, 2");
    assertThat(told(pooled("followers", one, two)))
        .isEqualTo("31 of 14/14|30 of 14/14|1|3.3333333333333335 by 2, 2, 2");
  }

  @Test
  void an_account_that_is_new_is_in_the_total_but_is_not_taken_for_growth() {
    Days old = new Days().days(0, 6, "likes", 2).days(7, 13, "likes", 1);
    Days fresh = new Days().days(0, 6, "likes", 100);

    assertThat(told(pooled("likes", old, fresh)))
        .isEqualTo("714 of 14/14|7 of 7/14|7|100.0 by 2, 1, 1");
    assertThat(told(pooled("likes", fresh)))
        .isEqualTo("700 of 7/7|missing_input of 0/7|no_baseline|no_baseline by 1, 0, 0");
  }

  @Test
  void sixths_of_several_channels_that_make_a_half_are_a_half() {
    Days channel = new Days().days(0, 6, "likes", 1).days(7, 7, "likes", 1).days(8, 12, "likes", 0);

    assertThat(told(pooled("likes", channel, channel, channel)))
        .isEqualTo("21 of 21/21|3 of 18/21|17.5|500.0 by 3, 3, 3");
  }

  @Test
  void a_mean_of_daily_rates_that_is_half_a_hundredth_is_one() {
    Days channel =
        new Days()
            .days(0, 1, "likes", 1, "reach", 300)
            .days(2, 2, "likes", 203, "reach", 60_000)
            .days(3, 3, "likes", 67, "reach", 20_000);

    assertThat(told(pooled("avg_engagement", channel))).startsWith("0.335 of 4/7|");
  }

  @Test
  void a_total_is_compared_over_the_channels_that_can_be_compared_however_few() {
    Days old = new Days().days(0, 6, "likes", 2).days(7, 13, "likes", 1);
    Days fresh = new Days().days(0, 6, "likes", 100);
    Days silent = new Days().days(0, 13, "clicks", 1);

    assertThat(told(pooled("likes", old, fresh, fresh, silent)))
        .isEqualTo("1414 of 21/21|7 of 7/21|7|100.0 by 3, 1, 1");
  }

  @Test
  void rates_are_the_ratio_of_all_sums_within_the_basis_of_most_days() {
    Days reach = new Days().days(0, 13, "likes", 5, "reach", 100);
    Days more = new Days().days(0, 13, "likes", 45, "reach", 900);
    Days views = new Days().days(0, 13, "likes", 90, "video_views", 100);

    PooledRows pooled = pooled("engagement_rate", reach, views, more);

    assertThat(told(pooled)).isEqualTo("5.0 of 14/14|5.0 of 14/14|0.0|0.0 by 2, 2, 2");
    assertThat(pooled.change().current().basis()).contains(Basis.REACH);
  }

  @Test
  void a_mean_of_counts_does_not_add_up() {
    assertThatThrownBy(() -> pooled("reach_avg_daily", new Days().day(0, "reach", 1)))
        .hasMessage("reach_avg_daily does not add up over accounts");
  }
}
