package dev.socialmetrics.report.insight;

import dev.socialmetrics.insight.annotation.Annotation;
import dev.socialmetrics.insight.anomaly.Anomaly;
import dev.socialmetrics.insight.finding.AnomalyFinding;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.report.figure.FigureMap;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.model.ReportField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An unusual day, as a row of the report. */
final class AnomalyRow {
  private AnomalyRow() {}

  static Map<String, Object> of(AnomalyFinding finding) {
    Anomaly anomaly = finding.anomaly();
    String metric = finding.id().metric();
    return new FigureMap()
        .put("id", finding.id().toString())
        .put("account_id", Printed.accountId(finding.id().channel().accountId()))
        .put("platform", finding.id().channel().platformKey())
        .put("date", anomaly.day().toString())
        .put("metric", metric)
        .put("kind", anomaly.kind().code())
        .put("severity", anomaly.severe() ? "warning" : "info")
        .put("value", number(metric, anomaly.value()))
        .put("expected", number(metric, anomaly.expected()))
        .put("low", number(metric, anomaly.low()))
        .put("high", number(metric, anomaly.high()))
        .put("z", rate(anomaly.z()))
        .put("provisional", finding.provisional())
        .put("annotation", finding.annotation().map(Annotation::text).orElse(null))
        .values();
  }

  /** Columns of the table form. */
  static List<ReportField> fields() {
    List<ReportField> fields = new ArrayList<>();
    List.of("id", "account_id", "platform").forEach(name -> fields.add(ReportField.text(name)));
    fields.add(ReportField.date("date"));
    List.of("metric", "kind", "severity").forEach(name -> fields.add(ReportField.text(name)));
    List.of("value", "expected", "low", "high", "z", "provisional")
        .forEach(name -> fields.add(ReportField.number(name)));
    fields.add(ReportField.text("annotation"));
    fields.add(ReportField.date("as_of"));
    return fields;
  }

  /** Counts whole, rates with two places; nothing where there is none. */
  static Object number(String metric, double value) {
    boolean isRate = WindowMetric.find(metric).map(WindowMetric::isRate).orElse(false);
    return isRate ? rate(value) : count(value);
  }

  private static Object rate(double value) {
    return Double.isNaN(value) ? null : Printed.rate(value);
  }

  private static Object count(double value) {
    return Double.isNaN(value) ? null : Printed.count(BigDecimal.valueOf(value));
  }
}
