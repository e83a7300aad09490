package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.report.page.Notice;
import dev.socialmetrics.report.page.NoticeGroup;
import dev.socialmetrics.store.alert.AlertGroup;
import dev.socialmetrics.store.alert.RaisedAlert;
import java.util.List;

/** Alerts as the dashboard shows them. */
final class PageAlerts {
  private PageAlerts() {}

  static List<NoticeGroup> of(List<RaisedAlert> alerts) {
    return AlertGroup.of(alerts).stream().map(PageAlerts::group).toList();
  }

  private static NoticeGroup group(AlertGroup rule) {
    return new NoticeGroup(
        rule.severity().code(),
        rule.rule(),
        Quantity.of(rule.alerts().size(), "alert"),
        rule.worst().stream().map(PageAlerts::notice).toList(),
        rule.others());
  }

  private static Notice notice(RaisedAlert raised) {
    return new Notice(
        raised.alert().severity().code(), raised.alert().text(), "raised " + raised.raisedAt());
  }
}
