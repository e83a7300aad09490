package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.report.page.Notice;
import dev.socialmetrics.store.alert.RaisedAlert;
import java.util.List;

/** Alerts as the dashboard shows them. */
final class PageAlerts {
  private PageAlerts() {}

  static List<Notice> of(List<RaisedAlert> alerts) {
    return alerts.stream().map(PageAlerts::notice).toList();
  }

  private static Notice notice(RaisedAlert raised) {
    return new Notice(
        raised.alert().severity().code(),
        raised.alert().text(),
        raised.alert().rule() + ", raised " + raised.raisedAt());
  }
}
