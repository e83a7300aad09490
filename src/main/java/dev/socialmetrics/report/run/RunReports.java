package dev.socialmetrics.report.run;

import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.report.folder.ReportSink;
import dev.socialmetrics.report.page.Pages;
import dev.socialmetrics.store.query.LookBack;
import dev.socialmetrics.store.query.ReportSession;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/** The files that tell what one run did, beside the reports. Each call reads one snapshot. */
public final class RunReports {
  private final DataSource source;
  private final BooleanSupplier stop;
  private final Map<String, LookBack> lookBacks;

  /**
   * @param source read-only, transactions DEFERRED
   * @param stop asked now and then; true gives up what is being read
   * @param lookBacks of each report that may have been published, by the start of its files' names
   */
  public RunReports(DataSource source, BooleanSupplier stop, Map<String, LookBack> lookBacks) {
    this.source = Objects.requireNonNull(source);
    this.stop = Objects.requireNonNull(stop);
    this.lookBacks = Map.copyOf(lookBacks);
  }

  /** Writes {@code import.json}: what a run read, and what of it was left out and why. */
  public void writeImport(long runId, ReportSink sink) throws IOException {
    try (ReportSession session = ReportSession.open(source, stop)) {
      ImportReport model = ImportReport.of(session.queries(), runId);
      sink.write(ImportReport.FILE, out -> Json.write(model, out));
    }
  }

  /**
   * Writes {@code changes.json} and {@code changes.html}: which numbers a run restated, and in
   * which reports they are.
   *
   * @param reportDate the date that is being published
   */
  public void writeChanges(long runId, LocalDate reportDate, ReportSink sink) throws IOException {
    try (ReportSession session = ReportSession.open(source, stop)) {
      ChangesReport report = new ChangesReport(session.changes(lookBacks), runId, reportDate);
      ChangesJson model = report.build();
      sink.write(ChangesReport.FILE, out -> Json.write(model, out));
      Object page = new ChangesHtml(report, reportDate).page();
      sink.write(ChangesHtml.FILE, out -> Pages.write(ChangesHtml.TEMPLATE, page, out));
    }
  }

  /** Writes {@code alerts.json}: what rules raised about the data of a report date. */
  public void writeAlerts(LocalDate reportDate, ReportSink sink) throws IOException {
    try (ReportSession session = ReportSession.open(source, stop)) {
      AlertsReport model = AlertsReport.of(reportDate, session.queries().alerts(reportDate));
      sink.write(AlertsReport.FILE, out -> Json.write(model, out));
    }
  }
}
