package dev.socialmetrics.report.explain;

import dev.socialmetrics.insight.anomaly.Anomaly;
import dev.socialmetrics.insight.finding.AnomalyFinding;
import dev.socialmetrics.insight.finding.CampaignFinding;
import dev.socialmetrics.insight.finding.ChangeFinding;
import dev.socialmetrics.insight.finding.Finding;
import dev.socialmetrics.insight.finding.GoalFinding;
import dev.socialmetrics.insight.finding.PostFinding;
import dev.socialmetrics.insight.finding.StaleFinding;
import dev.socialmetrics.insight.post.PostEffect;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.report.figure.Printed;
import java.math.BigDecimal;
import java.util.Optional;

/** The figures of findings, printed as the reports print them. */
final class FindingFigures {
  private FindingFigures() {}

  static FindingExplanation.Figures of(Finding finding) {
    if (finding instanceof AnomalyFinding day) {
      return anomaly(day.anomaly(), day.id().metric());
    }
    if (finding instanceof ChangeFinding change) {
      return figures(
          change.figures().currentCompared().map(Printed::count),
          change.figures().previousCompared().map(Printed::count),
          change.change().difference().map(Printed::count));
    }
    if (finding instanceof PostFinding posts) {
      return posts(posts.effect());
    }
    if (finding instanceof CampaignFinding campaign) {
      Optional<String> currency = Optional.of(campaign.currency());
      return figures(
          Optional.of(Printed.money(campaign.revenue(), currency)),
          Optional.of(Printed.money(campaign.cost(), currency)),
          Optional.empty());
    }
    if (finding instanceof StaleFinding stale) {
      return figures(
          Optional.of(stale.latest()), Optional.of(stale.reportDate()), Optional.empty());
    }
    GoalFinding goal = (GoalFinding) finding;
    return figures(
        goal.progress().value().isPresent()
            ? count(goal.progress().value().getAsDouble())
            : Optional.empty(),
        Optional.of(goal.progress().goal().statedTarget()),
        Optional.empty());
  }

  private static FindingExplanation.Figures figures(
      Optional<?> value, Optional<?> expected, Optional<?> change) {
    return new FindingExplanation.Figures(
        value.map(Object.class::cast),
        expected.map(Object.class::cast),
        Optional.empty(),
        Optional.empty(),
        change.map(Object.class::cast));
  }

  private static FindingExplanation.Figures anomaly(Anomaly day, String metric) {
    boolean isRate = WindowMetric.find(metric).map(WindowMetric::isRate).orElse(false);
    return new FindingExplanation.Figures(
        number(day.value(), isRate),
        number(day.expected(), isRate),
        number(day.low(), isRate),
        number(day.high(), isRate),
        Optional.empty());
  }

  private static FindingExplanation.Figures posts(PostEffect effect) {
    return new FindingExplanation.Figures(
        number(effect.factor(), true),
        number(1, true),
        number(effect.low(), true),
        number(effect.high(), true),
        Optional.empty());
  }

  private static Optional<Object> number(double value, boolean isRate) {
    if (Double.isNaN(value)) {
      return Optional.empty();
    }
    return isRate ? Optional.of(Printed.rate(value)) : count(value);
  }

  private static Optional<Object> count(double value) {
    return Optional.of(Printed.count(BigDecimal.valueOf(value)));
  }
}
