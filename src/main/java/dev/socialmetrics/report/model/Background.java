package dev.socialmetrics.report.model;

import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.insight.annotation.Annotations;
import dev.socialmetrics.insight.goal.Goal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/**
 * What is configured about the data that reports speak of.
 *
 * @param annotations what people know of days
 * @param goals what channels are to reach
 * @param accounts zones of local times
 * @param platforms what people call them
 */
public record Background(
    Annotations annotations, List<Goal> goals, Accounts accounts, Platforms platforms) {
  /** Nothing is configured. */
  public static final Background NONE =
      new Background(
          Annotations.NONE,
          List.of(),
          new Accounts(List.of(), ZoneOffset.UTC, "USD"),
          Platforms.builtIn());

  public Background {
    Objects.requireNonNull(annotations);
    goals = List.copyOf(goals);
    Objects.requireNonNull(accounts);
    Objects.requireNonNull(platforms);
  }
}
