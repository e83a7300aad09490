package dev.socialmetrics.alert;

import dev.socialmetrics.domain.Alert;
import dev.socialmetrics.domain.AlertKind;
import dev.socialmetrics.insight.finding.GoalFinding;
import dev.socialmetrics.insight.goal.Goal;
import dev.socialmetrics.insight.goal.GoalProgress;
import dev.socialmetrics.insight.words.FindingWords;
import java.util.List;
import java.util.Optional;

/** What rules of kind {@code goal} say about one channel. Pure. */
final class GoalRules {
  private final ChannelRules figures;
  private final List<Goal> goals;

  /**
   * @param figures with at least the days that the rules look back
   * @param goals those of the channel
   */
  GoalRules(ChannelRules figures, List<Goal> goals) {
    this.figures = figures;
    this.goals = goals;
  }

  /** All that the rule finds, in no order. */
  List<FoundAlert> judge(AlertRule rule) {
    return rule.kind() == AlertKind.GOAL ? goals(rule) : List.of();
  }

  private List<FoundAlert> goals(AlertRule rule) {
    return goals.stream()
        .filter(goal -> rule.isAbout(goal.metric().metric().name()))
        .map(goal -> GoalProgress.of(goal, figures.rows(), figures.asOf()))
        .filter(GoalProgress::fallsShort)
        .map(progress -> FoundAlert.of(alert(rule, progress)))
        .toList();
  }

  private Alert alert(AlertRule rule, GoalProgress progress) {
    return new Alert(
        rule.name(),
        rule.kind(),
        rule.severity(),
        Optional.of(figures.channel().accountId()),
        Optional.of(figures.channel().platformKey()),
        subject(progress),
        Optional.of(progress.asOf()),
        Optional.of(
            AlertFigure.of(progress.goal().metric().metric(), progress.value().orElseThrow())),
        Optional.of(progress.goal().statedTarget()),
        new FindingWords(figures.names()).of(GoalFinding.of(progress)).orElseThrow().text());
  }

  /** What an alert of a goal is about: {@code followers 20000 by 2025-12-31: behind}. */
  private static String subject(GoalProgress progress) {
    Goal goal = progress.goal();
    return goal.metric().metric().name()
        + " "
        + goal.statedTarget().toPlainString()
        + " by "
        + goal.days().end()
        + ": "
        + progress.state().code();
  }
}
