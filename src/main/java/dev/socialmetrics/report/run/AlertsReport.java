package dev.socialmetrics.report.run;

import dev.socialmetrics.domain.Alert;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.store.RaisedAlert;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What rules raised about the data of one report date. */
public record AlertsReport(
    boolean success, LocalDate reportDate, int count, List<RaisedOne> alerts) {
  public static final String FILE = "alerts.json";

  public AlertsReport {
    alerts = List.copyOf(alerts);
  }

  /**
   * One alert of the document.
   *
   * @param accountId a number where the id is one
   */
  public record RaisedOne(
      long alertId,
      String rule,
      String kind,
      String severity,
      Optional<Object> accountId,
      Optional<String> platform,
      String subject,
      Optional<LocalDate> asOf,
      Optional<BigDecimal> figure,
      Optional<BigDecimal> previous,
      String text,
      long runId,
      String raisedAt) {
    private static RaisedOne of(RaisedAlert raised) {
      Alert alert = raised.alert();
      return new RaisedOne(
          raised.id(),
          alert.rule(),
          alert.kind().code(),
          alert.severity().code(),
          alert.account().map(Printed::accountId),
          alert.platform(),
          alert.subject(),
          alert.asOf(),
          alert.figure(),
          alert.previous(),
          alert.text(),
          raised.runId(),
          raised.raisedAt());
    }
  }

  public static AlertsReport of(LocalDate date, List<RaisedAlert> alerts) {
    return new AlertsReport(true, date, alerts.size(), alerts.stream().map(RaisedOne::of).toList());
  }
}
