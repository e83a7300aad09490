package dev.socialmetrics.insight.finding;

import dev.socialmetrics.insight.goal.GoalProgress;
import java.util.Objects;

/** A goal that is behind, or was missed. */
public record GoalFinding(FindingId id, GoalProgress progress) implements Finding {
  public GoalFinding {
    Objects.requireNonNull(id);
    Objects.requireNonNull(progress);
  }
}
