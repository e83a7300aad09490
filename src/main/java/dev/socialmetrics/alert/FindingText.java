package dev.socialmetrics.alert;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.insight.anomaly.Anomaly;
import dev.socialmetrics.insight.anomaly.AnomalyKind;
import dev.socialmetrics.insight.channel.AnomalyFinding;
import dev.socialmetrics.insight.goal.Goal;
import dev.socialmetrics.insight.goal.GoalProgress;
import dev.socialmetrics.insight.goal.GoalState;
import dev.socialmetrics.metric.window.WindowMetric;
import java.math.BigDecimal;

/** Findings in the sentences of alerts. */
final class FindingText {
  private FindingText() {}

  /** {@code 1 on x: reach of 2025-10-03 is 9,000, above the usual 4,100 to 6,200.} */
  static String of(AnomalyFinding finding) {
    Anomaly anomaly = finding.anomaly();
    WindowMetric metric = WindowMetric.find(finding.id().metric()).orElseThrow();
    boolean isLevel = anomaly.kind() == AnomalyKind.LEVEL;
    return of(finding.id().channel())
        + (metric.isStock() ? "change of " : "")
        + words(metric)
        + (isLevel ? " from " + anomaly.day() + " on is about " : " of " + anomaly.day() + " is ")
        + shown(metric, anomaly.value())
        + (anomaly.z() > 0 ? ", above the usual " : ", below the usual ")
        + shown(metric, anomaly.low())
        + " to "
        + shown(metric, anomaly.high())
        + ".";
  }

  private static String shown(WindowMetric metric, double value) {
    return metric.isRate() ? Numbers.percent(value) : Numbers.count(BigDecimal.valueOf(value));
  }

  /** What an alert of a goal is about: {@code followers 20000 by 2025-12-31: behind}. */
  static String subject(GoalProgress progress) {
    Goal goal = progress.goal();
    return goal.metric().metric().name()
        + " "
        + BigDecimal.valueOf(goal.target()).stripTrailingZeros().toPlainString()
        + " by "
        + goal.days().end()
        + ": "
        + progress.state().code();
  }

  /** {@code 1 on x: the goal of 20,000 followers by 2025-12-31 is missed: 14,220 on 2026-01-02.} */
  static String of(GoalProgress progress) {
    Goal goal = progress.goal();
    boolean isMissed = progress.state() == GoalState.MISSED;
    return of(goal.channel())
        + "the goal of "
        + Numbers.count(BigDecimal.valueOf(goal.target()))
        + " "
        + words(goal.metric().metric())
        + " by "
        + goal.days().end()
        + (isMissed ? " is missed: " : " is behind: ")
        + progress.value().stream()
            .mapToObj(value -> Numbers.count(BigDecimal.valueOf(value)))
            .findFirst()
            .orElse("nothing known")
        + " on "
        + progress.asOf()
        + (isMissed ? "." : pace(progress));
  }

  private static String pace(GoalProgress progress) {
    return progress
        .reachedOn()
        .map(day -> "; at this pace it is reached on " + day + ".")
        .orElse("; at this pace it is not reached within ten years.");
  }

  private static String of(Channel channel) {
    return channel.accountId() + " on " + channel.platformKey() + ": ";
  }

  private static String words(WindowMetric metric) {
    return metric.name().replace('_', ' ');
  }
}
