package dev.socialmetrics.insight.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.MadeSeries;
import dev.socialmetrics.insight.channel.ObservedMetric;
import dev.socialmetrics.insight.series.MetricDays;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GoalProgressTest {
  private static final MetricDays TEN_A_DAY = stock(100, 5000, 10);
  private static final LocalDate LATEST = TEN_A_DAY.day(99);

  private static MetricDays stock(int days, double start, double gain) {
    double[] values = new double[days];
    for (int n = 0; n < days; n++) {
      values[n] = start + gain * n;
    }
    return MadeSeries.days(values);
  }

  private static Goal goal(String metric, double target, LocalDate first, LocalDate by) {
    ObservedMetric observed =
        ObservedMetric.all().stream()
            .filter(one -> one.metric().name().equals(metric))
            .findFirst()
            .orElseThrow();
    return new Goal(Channel.of("harbor", "instagram"), observed, target, new Window(first, by));
  }

  private static Goal followers(double target, LocalDate by) {
    return goal("followers", target, by, by);
  }

  @Test
  void at_ten_a_day_a_hundred_more_take_ten_days() {
    GoalProgress progress =
        GoalProgress.of(followers(6090, LATEST.plusDays(10)), TEN_A_DAY, LATEST);

    assertThat(progress.state()).isEqualTo(GoalState.ON_TRACK);
    assertThat(progress.value()).hasValue(5990);
    assertThat(progress.reachedOn()).contains(LATEST.plusDays(10));
    assertThat(progress.percent().getAsDouble()).isBetween(98.3, 98.4);
  }

  @Test
  void the_day_after_is_too_late() {
    GoalProgress progress = GoalProgress.of(followers(6090, LATEST.plusDays(9)), TEN_A_DAY, LATEST);

    assertThat(progress.state()).isEqualTo(GoalState.BEHIND);
    assertThat(progress.reachedOn()).contains(LATEST.plusDays(10));
  }

  @Test
  void what_is_there_is_reached_and_what_is_past_is_missed() {
    assertThat(GoalProgress.of(followers(5990, LATEST.plusDays(9)), TEN_A_DAY, LATEST).state())
        .isEqualTo(GoalState.REACHED);
    assertThat(GoalProgress.of(followers(5991, LATEST), TEN_A_DAY, LATEST).state())
        .isEqualTo(GoalState.MISSED);
  }

  @Test
  void a_channel_that_loses_followers_never_gets_there() {
    GoalProgress progress =
        GoalProgress.of(followers(6090, LATEST.plusDays(900)), stock(100, 5000, -3), LATEST);

    assertThat(progress.state()).isEqualTo(GoalState.BEHIND);
    assertThat(progress.reachedOn()).isEmpty();
  }

  @Test
  void too_few_days_have_no_pace() {
    MetricDays few = stock(27, 5000, 10);

    assertThat(GoalProgress.of(followers(6090, LATEST), few, few.day(26)).state())
        .isEqualTo(GoalState.NOT_ENOUGH_HISTORY);
  }

  @Test
  void counts_of_the_days_add_up() {
    double[] thousand = new double[100];
    Arrays.fill(thousand, 1000);
    MetricDays days = MadeSeries.days(thousand);
    Goal goal = goal("reach", 30_000, LATEST.minusDays(9), LATEST.plusDays(20));

    GoalProgress progress = GoalProgress.of(goal, days, LATEST);

    assertThat(progress.value()).hasValue(10_000);
    assertThat(progress.state()).isEqualTo(GoalState.ON_TRACK);
    assertThat(progress.reachedOn()).contains(LATEST.plusDays(20));
  }

  @Test
  void days_that_have_not_begun_count_from_their_first() {
    double[] thousand = new double[100];
    Arrays.fill(thousand, 1000);
    Goal goal = goal("reach", 5000, LATEST.plusDays(31), LATEST.plusDays(60));

    GoalProgress progress = GoalProgress.of(goal, MadeSeries.days(thousand), LATEST);

    assertThat(progress.value()).hasValue(0);
    assertThat(progress.reachedOn()).contains(LATEST.plusDays(35));
  }

  @Test
  void the_interval_says_between_which_days() {
    MetricDays noisy = MadeSeries.days(new MadeSeries(4, 0.6).stock(200, 5000, 10));
    LocalDate latest = noisy.day(199);
    double now = noisy.at(199);

    GoalProgress progress =
        GoalProgress.of(followers(now + 100, latest.plusDays(60)), noisy, latest);

    assertThat(progress.earliest().orElseThrow()).isBefore(progress.reachedOn().orElseThrow());
    assertThat(progress.latest().orElseThrow()).isAfter(progress.reachedOn().orElseThrow());
  }
}
