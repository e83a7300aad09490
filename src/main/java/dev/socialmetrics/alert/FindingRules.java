package dev.socialmetrics.alert;

import dev.socialmetrics.domain.Alert;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.annotation.Annotations;
import dev.socialmetrics.insight.anomaly.Anomaly;
import dev.socialmetrics.insight.channel.ChannelSeries;
import dev.socialmetrics.insight.finding.AnomalyFinding;
import dev.socialmetrics.insight.finding.ChannelAnomalies;
import dev.socialmetrics.insight.finding.Finding;
import dev.socialmetrics.insight.finding.GoalFinding;
import dev.socialmetrics.insight.goal.Goal;
import dev.socialmetrics.insight.goal.GoalProgress;
import dev.socialmetrics.insight.words.FindingWords;
import dev.socialmetrics.metric.window.WindowMetric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What rules say about findings of one channel: its unusual days and its goals. Pure. Not
 * thread-safe.
 */
final class FindingRules {
  private final ChannelRules figures;
  private final Annotations annotations;
  private final List<Goal> goals;
  private final FindingWords words;
  private final Map<Integer, List<AnomalyFinding>> anomalies = new HashMap<>();

  /**
   * @param figures with at least the days that the rules look back
   * @param goals those of the channel
   */
  FindingRules(ChannelRules figures, Annotations annotations, List<Goal> goals) {
    this.figures = figures;
    this.annotations = annotations;
    this.goals = goals;
    this.words = new FindingWords(figures.names());
  }

  /** All that the rule finds, in no order. */
  List<FoundAlert> judge(AlertRule rule) {
    return switch (rule.kind()) {
      case ANOMALY -> unusualDays(rule);
      case GOAL -> goals(rule);
      case CHANGE, FOLLOWER_DROP, LOW_ENGAGEMENT, STALE_DATA, FAILED_RUN, LOW_ROI -> List.of();
    };
  }

  private List<FoundAlert> unusualDays(AlertRule rule) {
    return anomalies.computeIfAbsent(rule.lookback().days(), this::unusualDays).stream()
        .filter(finding -> isRaised(rule, finding))
        .map(finding -> new FoundAlert(alert(rule, finding), Math.abs(finding.anomaly().z())))
        .toList();
  }

  private List<AnomalyFinding> unusualDays(int days) {
    ChannelSeries series = new ChannelSeries(figures.rows(), ChannelSeries.span(figures.asOf()));
    return new ChannelAnomalies(figures.channel(), series, figures.asOf(), annotations)
        .within(Window.endingOn(figures.asOf(), days));
  }

  /** Days that may still change, that people explained, or that have no distance are not. */
  private static boolean isRaised(AlertRule rule, AnomalyFinding finding) {
    Anomaly anomaly = finding.anomaly();
    boolean isSure = !finding.provisional() && finding.annotation().isEmpty();
    boolean isAsked =
        rule.isAbout(finding.id().metric())
            && rule.direction().admits(anomaly.z())
            && (anomaly.severe() || !rule.selection().severeOnly());
    return isSure && isAsked && !Double.isNaN(anomaly.z());
  }

  private Alert alert(AlertRule rule, AnomalyFinding finding) {
    Anomaly anomaly = finding.anomaly();
    WindowMetric metric = WindowMetric.find(finding.id().metric()).orElseThrow();
    return new Alert(
        rule.name(),
        rule.kind(),
        rule.severity(),
        Optional.of(figures.channel().accountId()),
        Optional.of(figures.channel().platformKey()),
        finding.id().toString(),
        Optional.of(anomaly.day()),
        Optional.of(AlertFigure.of(metric, anomaly.value())),
        Optional.of(AlertFigure.of(metric, anomaly.expected())),
        text(finding));
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
        text(GoalFinding.of(progress)));
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

  private String text(Finding finding) {
    return words.of(finding).orElseThrow().text();
  }
}
