package dev.socialmetrics.report.model;

import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.insight.annotation.Annotations;
import dev.socialmetrics.insight.goal.Goal;
import dev.socialmetrics.metric.campaign.CurrencyConversion;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the configuration knows that no export says.
 *
 * @param annotations what people know of days
 * @param goals what channels are to reach
 * @param accounts zones of local times
 * @param platforms what people call them
 * @param conversion into which currency amounts are converted, too; empty converts none
 */
public record Supplement(
    Annotations annotations,
    List<Goal> goals,
    Accounts accounts,
    Platforms platforms,
    Optional<CurrencyConversion> conversion) {
  /** Nothing. */
  public static final Supplement NONE =
      new Supplement(
          Annotations.NONE,
          List.of(),
          new Accounts(List.of(), ZoneOffset.UTC, "USD"),
          Platforms.builtIn(),
          Optional.empty());

  public Supplement {
    Objects.requireNonNull(annotations);
    goals = List.copyOf(goals);
    Objects.requireNonNull(accounts);
    Objects.requireNonNull(platforms);
    Objects.requireNonNull(conversion);
  }
}
