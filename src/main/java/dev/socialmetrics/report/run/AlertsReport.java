package dev.socialmetrics.report.run;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.socialmetrics.domain.AlertStatement;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.store.alert.RaisedAlert;
import java.time.LocalDate;
import java.util.List;

/** What rules raised about the data of one report date. */
public record AlertsReport(
    boolean success, LocalDate reportDate, int count, List<RaisedOne> alerts) {
  public static final String FILE = "alerts.json";

  public AlertsReport {
    alerts = List.copyOf(alerts);
  }

  /** One alert of the document; the id of its account is a number where it is one. */
  public record RaisedOne(
      long alertId, @JsonUnwrapped AlertStatement alert, long runId, String raisedAt) {
    /** As the document has it. */
    public static RaisedOne of(RaisedAlert raised) {
      AlertStatement alert = AlertStatement.of(raised.alert(), Printed::accountId);
      return new RaisedOne(raised.id(), alert, raised.runId(), raised.raisedAt());
    }
  }

  public static AlertsReport of(LocalDate date, List<RaisedAlert> alerts) {
    return new AlertsReport(true, date, alerts.size(), alerts.stream().map(RaisedOne::of).toList());
  }
}
