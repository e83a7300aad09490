package dev.socialmetrics.insight.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.channel.ObservedMetric;
import dev.socialmetrics.insight.finding.FindingId;
import dev.socialmetrics.insight.finding.GoalFinding;
import dev.socialmetrics.insight.goal.Goal;
import dev.socialmetrics.insight.goal.GoalProgress;
import dev.socialmetrics.insight.goal.GoalState;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What is said of goals. */
class GoalWordsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 3);
  private static final Channel CHANNEL = Channel.of("harbor", "instagram");
  private static final ChannelNames NAMES =
      new ChannelNames(platform -> "Instagram", account -> "Harbor Books", true);

  private static String text(GoalFinding finding) {
    return new FindingWords(NAMES).of(finding).orElseThrow().text();
  }

  private static String advice(GoalFinding finding) {
    return new AdviceText(NAMES.ofSeveral()).of(finding);
  }

  private static GoalFinding goal(GoalState state, Optional<LocalDate> reachedOn) {
    return goal(state, OptionalDouble.of(15_250), reachedOn);
  }

  private static GoalFinding goal(
      GoalState state, OptionalDouble value, Optional<LocalDate> reachedOn) {
    Goal goal =
        new Goal(CHANNEL, ObservedMetric.all().get(0), 20_000, new Window(DAY, DAY.plusDays(28)));
    return new GoalFinding(
        FindingId.ofGoal(CHANNEL, goal.metric().metric(), goal.statedTarget(), DAY.plusDays(28)),
        new GoalProgress(goal, state, value, DAY, reachedOn, Optional.empty(), Optional.empty()));
  }

  @Test
  void a_goal_says_when_it_is_reached_at_this_pace() {
    GoalFinding behind = goal(GoalState.BEHIND, Optional.of(LocalDate.of(2026, 3, 4)));

    assertThat(text(behind))
        .isEqualTo(
            "Of the goal of 20,000 followers of Instagram by 31 Oct 2025, 15,250 were there on 3"
                + " Oct 2025: at this pace it is reached on 4 Mar 2026.");
    assertThat(text(goal(GoalState.BEHIND, Optional.empty())))
        .endsWith(": at this pace it is not reached in ten years.");
    assertThat(text(goal(GoalState.MISSED, Optional.empty())))
        .endsWith("15,250 were there on 3 Oct 2025: it was missed.");
    assertThat(advice(behind))
        .isEqualTo(
            "Change the pace or the goal of 20,000 followers of Harbor Books on Instagram by 31"
                + " Oct 2025.");
  }

  @Test
  void a_goal_that_does_not_fall_short_says_how_far_it_is() {
    assertThat(text(goal(GoalState.REACHED, Optional.empty())))
        .endsWith("15,250 were there on 3 Oct 2025: it is reached.");
    assertThat(text(goal(GoalState.ON_TRACK, Optional.of(LocalDate.of(2025, 10, 30)))))
        .endsWith("15,250 were there on 3 Oct 2025: at this pace it is reached on 30 Oct 2025.");
    assertThat(text(goal(GoalState.NOT_ENOUGH_HISTORY, Optional.empty())))
        .endsWith("15,250 were there on 3 Oct 2025: too few days are known to say at what pace.");
  }

  @Test
  void what_is_not_known_of_a_goal_is_never_0() {
    assertThat(text(goal(GoalState.MISSING_INPUT, OptionalDouble.empty(), Optional.empty())))
        .isEqualTo(
            "Of the goal of 20,000 followers of Instagram by 31 Oct 2025, nothing is known up to 3"
                + " Oct 2025: no day that counts has the figure.");
    assertThat(text(goal(GoalState.NOT_ENOUGH_HISTORY, OptionalDouble.empty(), Optional.empty())))
        .endsWith(
            ", nothing is known up to 3 Oct 2025: its days are before the first that is known.");
  }
}
