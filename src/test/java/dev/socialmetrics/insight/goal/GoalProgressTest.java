package dev.socialmetrics.insight.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.MadeSeries;
import dev.socialmetrics.insight.channel.ChannelSeries;
import dev.socialmetrics.insight.channel.ObservedMetric;
import dev.socialmetrics.insight.series.MetricDays;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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

  @Test
  void a_stock_is_that_of_the_due_day_once_it_is_past() {
    LocalDate due = LATEST.minusDays(10);

    GoalProgress late = GoalProgress.of(followers(5900, due), TEN_A_DAY, LATEST);
    GoalProgress inTime = GoalProgress.of(followers(5890, due), TEN_A_DAY, LATEST);

    assertThat(late.state()).isEqualTo(GoalState.MISSED);
    assertThat(late.value()).hasValue(5890);
    assertThat(late.asOf()).isEqualTo(due);
    assertThat(inTime.state()).isEqualTo(GoalState.REACHED);
  }

  @Test
  void a_stock_is_carried_three_days_and_no_more() {
    MetricDays withHole = TEN_A_DAY.where(place -> place < 90 || place > 94);
    LocalDate lastKnown = withHole.day(89);

    GoalProgress carried =
        GoalProgress.of(followers(6000, lastKnown.plusDays(3)), withHole, LATEST);
    GoalProgress unknown =
        GoalProgress.of(followers(6000, lastKnown.plusDays(4)), withHole, LATEST);

    assertThat(carried.value()).hasValue(5890);
    assertThat(carried.asOf()).isEqualTo(lastKnown);
    assertThat(unknown.value()).isEmpty();
    assertThat(unknown.state()).isEqualTo(GoalState.MISSING_INPUT);
  }

  @Test
  void a_carried_stock_has_the_pace_of_the_days_up_to_it() {
    MetricDays until = TEN_A_DAY.where(place -> place < 98);
    LocalDate lastKnown = until.day(97);

    GoalProgress progress = GoalProgress.of(followers(6070, LATEST.plusDays(20)), until, LATEST);

    assertThat(progress.asOf()).isEqualTo(lastKnown);
    assertThat(progress.reachedOn()).contains(lastKnown.plusDays(10));
  }

  @Test
  void a_metric_that_is_never_stated_is_unknown_and_not_0() {
    MetricDays never = TEN_A_DAY.where(place -> false);
    Goal begun = goal("reach", 5000, LATEST.minusDays(9), LATEST.plusDays(9));
    Goal ahead = goal("reach", 5000, LATEST.plusDays(9), LATEST.plusDays(20));

    for (Goal goal : List.of(begun, ahead)) {
      GoalProgress progress = GoalProgress.of(goal, never, LATEST);

      assertThat(progress.state()).isEqualTo(GoalState.MISSING_INPUT);
      assertThat(progress.value()).isEmpty();
      assertThat(progress.percent()).isEmpty();
    }
  }

  @Test
  void days_before_the_first_known_one_are_unknown_and_not_missed() {
    MetricDays later = TEN_A_DAY.where(place -> place >= 50);
    LocalDate due = later.day(20);

    GoalProgress counted = GoalProgress.of(goal("reach", 10, due.minusDays(5), due), later, LATEST);
    GoalProgress stock = GoalProgress.of(followers(10, due), later, LATEST);

    assertThat(counted.state()).isEqualTo(GoalState.NOT_ENOUGH_HISTORY);
    assertThat(counted.value()).isEmpty();
    assertThat(stock.state()).isEqualTo(GoalState.NOT_ENOUGH_HISTORY);
    assertThat(counted.fallsShort()).isFalse();
  }

  @Test
  void the_days_of_a_goal_begin_early_enough_to_carry_a_stock_to_its_due_day() {
    LocalDate due = LATEST.minusDays(400);

    assertThat(followers(10, due).span(LATEST).start()).isEqualTo(due.minusDays(3));
    assertThat(followers(10, LATEST).span(LATEST)).isEqualTo(ChannelSeries.span(LATEST));
  }

  @Test
  void a_target_is_stated_as_it_is_written() {
    assertThat(followers(12_000.5, LATEST).statedTarget()).hasToString("12000.5");
    assertThat(followers(20_000, LATEST).statedTarget()).hasToString("20000");
  }
}
