package dev.socialmetrics.job.reporting;

import dev.socialmetrics.report.PlainFolder;
import dev.socialmetrics.report.ReportDraft;
import dev.socialmetrics.report.ReportFile;
import dev.socialmetrics.report.ReportFolder;
import dev.socialmetrics.report.ReportNames;
import dev.socialmetrics.report.ReportOrder;
import dev.socialmetrics.report.ReportRequest;
import dev.socialmetrics.report.Reports;
import dev.socialmetrics.store.AuditLog;
import dev.socialmetrics.store.ReportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Renders all reports of one date from one snapshot and puts their folder in place. Without data it
 * does nothing.
 */
final class ReportTasklet implements Tasklet {
  private static final Set<String> OF_A_RUN =
      Set.of("import.json", "changes.json", "changes.html", "alerts.json");

  private final ReportContext context;
  private final Reports reports;
  private final ReportFiles published;
  private final AuditLog audit;

  ReportTasklet(ReportContext context) {
    this.context = context;
    this.reports = new Reports(context.database().reading());
    this.published = new ReportFiles(context.database().writing());
    this.audit = new AuditLog(context.database().writing());
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunk)
      throws IOException {
    if (context.order().isPresent()) {
      context.progress().phase("reporting");
      deliver(context.order().get());
      return RepeatStatus.FINISHED;
    }
    Optional<LocalDate> date = context.date().or(reports::findReportDate);
    if (date.isPresent()) {
      context.progress().phase("reporting");
      publish(
          date.get(),
          contribution.getStepExecution().getJobExecution().getJobInstance().getInstanceId());
    }
    return RepeatStatus.FINISHED;
  }

  private void deliver(ReportOrder order) throws IOException {
    Files.createDirectories(order.to());
    reports.write(
        order.names(), order.formats(), order.request(), List.of(), new PlainFolder(order.to()));
  }

  private void publish(LocalDate date, long runId) throws IOException {
    List<ReportFile> files = render(date, runId);
    published.replace(
        date,
        files.stream()
            .map(file -> new ReportFiles.Row(file.name(), file.sha256(), file.size()))
            .toList(),
        runId,
        context.clock().instant());
    audit.add(
        context.clock().instant(),
        context.actor(),
        "reports.published",
        Optional.of(runId),
        date + ": " + files.size() + " files");
  }

  private List<ReportFile> render(LocalDate date, long runId) throws IOException {
    try (ReportDraft draft = new ReportFolder(context.output()).begin(date)) {
      if (context.afterImport()) {
        reports.writeImport(runId, draft);
        reports.writeChanges(runId, date, draft);
        reports.writeAlerts(date, draft);
      } else {
        draft.carryOver(OF_A_RUN::contains);
      }
      reports.write(
          ReportNames.withDashboard(),
          Reports.formatsWithPages(),
          request().asOf(date),
          draft.names(),
          draft);
      return draft.publish();
    }
  }

  private ReportRequest request() {
    return new ReportRequest(
        List.of(),
        List.of(),
        Optional.empty(),
        30,
        context.settings().topContentLimit(),
        context.settings().minimumReach());
  }
}
