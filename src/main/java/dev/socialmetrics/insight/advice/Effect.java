package dev.socialmetrics.insight.advice;

import dev.socialmetrics.insight.anomaly.Anomaly;
import dev.socialmetrics.insight.finding.AnomalyFinding;
import dev.socialmetrics.insight.finding.CampaignFinding;
import dev.socialmetrics.insight.finding.Finding;
import dev.socialmetrics.insight.finding.GoalFinding;
import dev.socialmetrics.insight.finding.PostFinding;
import dev.socialmetrics.insight.finding.StaleFinding;
import dev.socialmetrics.insight.goal.GoalProgress;
import dev.socialmetrics.insight.post.PostEffect;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How much what a recommendation is about matters: by how many days a channel is stale; how much a
 * campaign lost, in its currency; how much of a goal is missing; how far a day is from the
 * expected; how many times the rate a group of posts has. Not rounded.
 *
 * @param low lower end of an interval: of a day the distance to the nearer end of what is usual, of
 *     posts that of the factor; else empty
 * @param high upper end
 * @param sample of how many posts or rows of a campaign it is made; else empty
 */
public record Effect(
    Optional<BigDecimal> value,
    Optional<BigDecimal> low,
    Optional<BigDecimal> high,
    OptionalInt sample) {
  public Effect {
    Objects.requireNonNull(value);
    Objects.requireNonNull(low);
    Objects.requireNonNull(high);
    Objects.requireNonNull(sample);
  }

  /** Of a finding that advice is made of. */
  static Effect of(Finding finding) {
    if (finding instanceof StaleFinding stale) {
      return of(BigDecimal.valueOf(stale.daysBehind()), OptionalInt.empty());
    }
    if (finding instanceof CampaignFinding campaign) {
      return of(campaign.loss(), OptionalInt.of(campaign.rows()));
    }
    if (finding instanceof GoalFinding goal) {
      GoalProgress progress = goal.progress();
      return of(
          BigDecimal.valueOf(progress.goal().target() - progress.value().orElseThrow()),
          OptionalInt.empty());
    }
    if (finding instanceof PostFinding posts) {
      PostEffect effect = posts.effect();
      return new Effect(
          number(effect.factor()),
          number(effect.low()),
          number(effect.high()),
          OptionalInt.of(effect.posts().size()));
    }
    if (finding instanceof AnomalyFinding day) {
      Anomaly anomaly = day.anomaly();
      return new Effect(
          number(anomaly.value() - anomaly.expected()),
          number(anomaly.value() - anomaly.high()),
          number(anomaly.value() - anomaly.low()),
          OptionalInt.empty());
    }
    throw new IllegalArgumentException("no advice is made of " + finding.id());
  }

  private static Effect of(BigDecimal value, OptionalInt sample) {
    return new Effect(Optional.of(value), Optional.empty(), Optional.empty(), sample);
  }

  private static Optional<BigDecimal> number(double value) {
    return Double.isNaN(value) ? Optional.empty() : Optional.of(BigDecimal.valueOf(value));
  }
}
