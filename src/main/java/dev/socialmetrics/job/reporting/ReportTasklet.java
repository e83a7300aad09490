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
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Renders all reports of a date from one snapshot and puts their folder in place, date by date.
 * Without data it does nothing.
 */
final class ReportTasklet implements Tasklet {
  private static final Set<String> OF_A_RUN =
      Set.of("import.json", "changes.json", "changes.html", "alerts.json");

  /** How many of several dates are published. */
  private static final String DONE = "dates";

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

  /** One date a call, so that a resumed run goes on with the first that is missing. */
  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunk)
      throws IOException {
    context.progress().phase("reporting");
    StepExecution step = contribution.getStepExecution();
    long runId = step.getJobExecution().getJobInstance().getInstanceId();
    if (context.dates().isEmpty()) {
      make(context.date(), runId, Path.of(""));
      return RepeatStatus.FINISHED;
    }
    int done = step.getExecutionContext().getInt(DONE, 0);
    if (done < context.dates().size()) {
      LocalDate date = context.dates().get(done);
      make(Optional.of(date), runId, Path.of(date.toString()));
      done++;
      step.getExecutionContext().putInt(DONE, done);
    }
    return RepeatStatus.continueIf(done < context.dates().size());
  }

  private void make(Optional<LocalDate> asked, long runId, Path below) throws IOException {
    if (context.order().isPresent()) {
      deliver(context.order().get(), asked, below);
      return;
    }
    Optional<LocalDate> date = asked.or(reports::findReportDate);
    if (date.isPresent()) {
      publish(date.get(), runId);
    }
  }

  private void deliver(ReportOrder order, Optional<LocalDate> asked, Path below)
      throws IOException {
    Path folder = order.to().resolve(below);
    Files.createDirectories(folder);
    ReportRequest request =
        context.dates().isEmpty() ? order.request() : order.request().asOf(asked.orElseThrow());
    reports.write(order.names(), order.formats(), request, List.of(), new PlainFolder(folder));
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
