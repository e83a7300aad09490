package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.report.figure.Quantity;
import dev.socialmetrics.report.page.Notice;
import dev.socialmetrics.report.page.NoticeGroup;
import dev.socialmetrics.store.alert.RaisedAlert;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Alerts as the dashboard shows them: by rule, the rule with the most urgent one first. */
final class PageAlerts {
  /** Lines of a rule; how many more there are is said. */
  private static final int LINES = 3;

  private PageAlerts() {}

  /**
   * @param alerts the most urgent first
   */
  static List<NoticeGroup> of(List<RaisedAlert> alerts) {
    Map<String, List<RaisedAlert>> byRule =
        alerts.stream()
            .collect(
                Collectors.groupingBy(
                    raised -> raised.alert().rule(), LinkedHashMap::new, Collectors.toList()));
    return byRule.entrySet().stream().map(rule -> group(rule.getKey(), rule.getValue())).toList();
  }

  private static NoticeGroup group(String rule, List<RaisedAlert> alerts) {
    return new NoticeGroup(
        alerts.get(0).alert().severity().code(),
        rule,
        Quantity.of(alerts.size(), "alert"),
        alerts.stream().limit(LINES).map(PageAlerts::notice).toList(),
        Math.max(0, alerts.size() - LINES));
  }

  private static Notice notice(RaisedAlert raised) {
    return new Notice(
        raised.alert().severity().code(), raised.alert().text(), "raised " + raised.raisedAt());
  }
}
