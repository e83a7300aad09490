package dev.socialmetrics.job.running;

import dev.socialmetrics.store.AuditLog;
import dev.socialmetrics.store.runs.Runs;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/** Opens our own row of a run as soon as Spring Batch has given it a number. */
final class RunBooks implements JobExecutionListener {
  private final RunRequest request;
  private final Runs runs;
  private final AuditLog audit;
  private final Clock clock;
  private final String actor;

  RunBooks(RunRequest request, DataSource writing, Clock clock, String actor) {
    this.request = request;
    this.runs = new Runs(writing);
    this.audit = new AuditLog(writing);
    this.clock = clock;
    this.actor = actor;
  }

  @Override
  public void beforeJob(JobExecution execution) {
    long id = execution.getJobInstance().getInstanceId();
    String arguments = RequestJson.write(request);
    runs.started(id, request.command(), request.requested(), arguments, clock.instant());
    audit.add(clock.instant(), actor, "run.started", Optional.of(id), arguments);
  }
}
