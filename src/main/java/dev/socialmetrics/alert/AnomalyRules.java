package dev.socialmetrics.alert;

import dev.socialmetrics.domain.Alert;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.anomaly.Anomaly;
import dev.socialmetrics.insight.anomaly.AnomalyKind;
import dev.socialmetrics.insight.finding.AnomalyFinding;
import dev.socialmetrics.insight.finding.ChannelInsight;
import dev.socialmetrics.insight.words.ChannelNames;
import dev.socialmetrics.insight.words.FindingWords;
import dev.socialmetrics.metric.window.WindowMetric;
import java.util.List;
import java.util.Optional;

/**
 * What rules of kind {@code anomaly} say about one channel. Pure.
 *
 * @param insight of as many days as the rules look back
 * @param names what people call channels
 */
record AnomalyRules(ChannelInsight insight, ChannelNames names) {
  /** All that the rule finds, oldest first. */
  List<FoundAlert> judge(AlertRule rule) {
    Window window = Window.endingOn(insight.latest(), rule.lookback().days());
    return insight.unusual().stream()
        .filter(finding -> finding.isNewWithin(window))
        .filter(finding -> isRaised(rule, finding))
        .map(finding -> new FoundAlert(alert(rule, finding), Math.abs(finding.anomaly().z())))
        .toList();
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

  /**
   * The id; of a level with its kind, since its first day may have been raised as a spike before.
   */
  private static String subject(AnomalyFinding finding) {
    AnomalyKind kind = finding.anomaly().kind();
    return finding.id() + (kind == AnomalyKind.LEVEL ? ": " + kind.code() : "");
  }

  private Alert alert(AlertRule rule, AnomalyFinding finding) {
    Anomaly anomaly = finding.anomaly();
    WindowMetric metric = WindowMetric.find(finding.id().metric()).orElseThrow();
    return new Alert(
        rule.name(),
        rule.kind(),
        rule.severity(),
        Optional.of(insight.channel().accountId()),
        Optional.of(insight.channel().platformKey()),
        subject(finding),
        Optional.of(anomaly.day()),
        Optional.of(AlertFigure.of(metric, anomaly.value())),
        Optional.of(AlertFigure.of(metric, anomaly.expected())),
        new FindingWords(names).of(finding).orElseThrow().text());
  }
}
