package dev.socialmetrics.insight.finding;

import dev.socialmetrics.insight.goal.Goal;
import dev.socialmetrics.insight.goal.GoalProgress;
import java.util.Objects;

/** A goal as far as it is; of findings that are listed one that is behind, or was missed. */
public record GoalFinding(FindingId id, GoalProgress progress) implements Finding {
  public GoalFinding {
    Objects.requireNonNull(id);
    Objects.requireNonNull(progress);
  }

  /** Of a goal as far as it is. */
  public static GoalFinding of(GoalProgress progress) {
    return new GoalFinding(idOf(progress.goal()), progress);
  }

  /** What a goal's finding is called, however far it is. */
  public static FindingId idOf(Goal goal) {
    return FindingId.ofGoal(
        goal.channel(), goal.metric().metric(), goal.statedTarget(), goal.days().end());
  }
}
