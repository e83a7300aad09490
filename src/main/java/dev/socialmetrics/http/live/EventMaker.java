package dev.socialmetrics.http.live;

import dev.socialmetrics.domain.RunCommand;
import dev.socialmetrics.domain.RunOutcome;
import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.report.run.AlertsReport.RaisedOne;
import dev.socialmetrics.store.AuditEntry;
import dev.socialmetrics.store.alert.AlertRows;
import dev.socialmetrics.store.runs.AttemptOutcome;
import dev.socialmetrics.store.runs.RunRecord;
import dev.socialmetrics.store.runs.Runs;
import java.util.Optional;
import javax.sql.DataSource;

/** Makes events of lines of the audit log, in the words of runs-json.md and alerts-json.md. */
final class EventMaker {
  private final Runs runs;
  private final AlertRows alerts;

  EventMaker(DataSource reading) {
    this.runs = new Runs(reading);
    this.alerts = new AlertRows(reading);
  }

  private record Started(Optional<Long> runId, Optional<RunCommand> command, String at) {}

  private record Ended(
      Optional<Long> runId,
      Optional<RunCommand> command,
      RunOutcome outcome,
      Optional<Integer> exitCode,
      String at) {}

  private record OfFile(Optional<Long> runId, String file, String outcome, String at) {}

  private record Published(Optional<Long> runId, String reportDate, String at) {}

  /** Empty for what is no event, and for an alert that was purged since. */
  Optional<LiveEvent> of(AuditEntry entry) {
    return switch (entry.action()) {
      case "run.started" ->
          event(entry, "run-started", new Started(entry.runId(), command(entry), entry.at()));
      case "run.ended" ->
          AttemptOutcome.read(entry.detail()).flatMap(attempt -> ended(entry, attempt));
      case "run.recovered" -> ended(entry, AttemptOutcome.unknown(RunOutcome.FAILED));
      case "run.abandoned" -> ended(entry, AttemptOutcome.unknown(RunOutcome.ABANDONED));
      case "file.loaded" -> ofFile(entry, "loaded");
      case "file.refused" -> ofFile(entry, "refused");
      case "reports.published" ->
          event(
              entry, "report-published", new Published(entry.runId(), entry.subject(), entry.at()));
      case "alert.raised" -> alert(entry);
      default -> Optional.empty();
    };
  }

  private Optional<LiveEvent> ended(AuditEntry entry, AttemptOutcome attempt) {
    return event(
        entry,
        "run-ended",
        new Ended(
            entry.runId(), command(entry), attempt.outcome(), attempt.exitCode(), entry.at()));
  }

  private static Optional<LiveEvent> ofFile(AuditEntry entry, String outcome) {
    return event(
        entry, "file-loaded", new OfFile(entry.runId(), entry.detail(), outcome, entry.at()));
  }

  private Optional<LiveEvent> alert(AuditEntry entry) {
    return alerts
        .find(Long.parseLong(entry.subject()))
        .flatMap(raised -> event(entry, "alert-raised", RaisedOne.of(raised)));
  }

  private Optional<RunCommand> command(AuditEntry entry) {
    return entry.runId().flatMap(runs::find).map(RunRecord::command);
  }

  private static Optional<LiveEvent> event(AuditEntry entry, String name, Object data) {
    return Optional.of(new LiveEvent(entry.id(), name, Json.line(data)));
  }
}
