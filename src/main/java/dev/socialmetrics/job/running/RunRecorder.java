package dev.socialmetrics.job.running;

import dev.socialmetrics.job.importing.Progress;
import dev.socialmetrics.store.AuditLog;
import dev.socialmetrics.store.runs.Runs;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Opens our own row of a run as soon as Spring Batch has given it a number; tells its steps. */
final class RunRecorder implements JobExecutionListener {
  private final RunRequest request;
  private final Map<String, String> settings;
  private final Runs runs;
  private final AccountsBefore accounts;
  private final AuditLog audit;
  private final Clock clock;
  private final String actor;
  private final Progress progress;

  RunRecorder(RunRequest request, RunEnvironment environment, DataSource writing) {
    this.progress = environment.progress();
    this.request = request;
    this.settings = environment.configuration().options();
    this.runs = new Runs(writing);
    this.accounts = new AccountsBefore(writing);
    this.audit = new AuditLog(writing);
    this.clock = environment.clock();
    this.actor = environment.actor();
  }

  @Override
  public void beforeJob(JobExecution execution) {
    long id = execution.getJobInstance().getInstanceId();
    String arguments = RequestJson.write(request, settings);
    progress.runStarted(id, request.command(), request.requested());
    runs.started(id, request.command(), request.requested(), arguments, clock.instant());
    accounts.note(id, clock.instant());
    audit.add(clock.instant(), actor, "run.started", Optional.of(id), arguments);
  }

  /** Also of a job that failed; partitions of a step are parts of it and not logged. */
  @Override
  public void afterJob(JobExecution execution) {
    for (StepExecution step : execution.getStepExecutions()) {
      if (!step.getStepName().contains(":")) {
        progress.stepEnded(
            step.getStepName(),
            step.getStatus().toString().toLowerCase(Locale.ROOT),
            millis(step.getStartTime(), step.getEndTime()));
      }
    }
  }

  private static long millis(LocalDateTime start, LocalDateTime end) {
    return start == null || end == null ? 0 : Duration.between(start, end).toMillis();
  }
}
