package dev.socialmetrics.job.running;

import java.util.Comparator;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/**
 * How one attempt at a run ended.
 *
 * @param runId number of the job instance
 * @param failure what failed the attempt, trouble with storage before what followed from it; empty
 *     when it completed or was stopped
 */
record AttemptEnd(long runId, BatchStatus status, Optional<Throwable> failure) {
  static AttemptEnd of(JobExecution execution) {
    Optional<Throwable> failure =
        execution.getAllFailureExceptions().stream()
            .filter(cause -> !(cause instanceof InterruptedException))
            .max(Comparator.comparingInt(cause -> RunFailure.of(cause).exitCode()));
    return new AttemptEnd(execution.getJobInstance().getInstanceId(), status(execution), failure);
  }

  /** A job whose step was stopped is stopped, whatever the job itself says. */
  private static BatchStatus status(JobExecution execution) {
    boolean stopped =
        execution.getStepExecutions().stream()
            .map(StepExecution::getStatus)
            .anyMatch(BatchStatus.STOPPED::equals);
    return execution.getStatus() != BatchStatus.COMPLETED && stopped
        ? BatchStatus.STOPPED
        : execution.getStatus();
  }
}
