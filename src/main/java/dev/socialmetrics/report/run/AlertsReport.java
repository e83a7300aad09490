package dev.socialmetrics.report.run;

import dev.socialmetrics.domain.Alert;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.store.RaisedAlert;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What rules raised about the data of one report date. */
public final class AlertsReport {
  public static final String FILE = "alerts.json";

  private AlertsReport() {}

  public static Map<String, Object> build(LocalDate date, List<RaisedAlert> alerts) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("success", true);
    report.put("report_date", date.toString());
    report.put("count", alerts.size());
    report.put("alerts", alerts.stream().map(AlertsReport::alert).toList());
    return report;
  }

  private static Map<String, Object> alert(RaisedAlert raised) {
    Alert alert = raised.alert();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("alert_id", raised.id());
    body.put("rule", alert.rule());
    body.put("kind", alert.kind().code());
    body.put("severity", alert.severity().code());
    body.put("account_id", alert.account().map(Printed::accountId).orElse(null));
    body.put("platform", alert.platform().orElse(null));
    body.put("subject", alert.subject());
    body.put("as_of", alert.asOf().map(LocalDate::toString).orElse(null));
    body.put("figure", alert.figure().orElse(null));
    body.put("previous", alert.previous().orElse(null));
    body.put("text", alert.text());
    body.put("run_id", raised.runId());
    body.put("raised_at", raised.raisedAt());
    return body;
  }
}
