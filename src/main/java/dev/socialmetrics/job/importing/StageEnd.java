package dev.socialmetrics.job.importing;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Around the staging of one file: says when it starts, and closes the file at the end. */
final class StageEnd implements StepExecutionListener {
  private final ExportRowReader reader;
  private final FileStaging staging;
  private final ImportContext context;

  StageEnd(ExportRowReader reader, FileStaging staging, ImportContext context) {
    this.reader = reader;
    this.staging = staging;
    this.context = context;
  }

  @Override
  public void beforeStep(StepExecution step) {
    context.progress().fileStarted(reader.file().name(), reader.file().size());
  }

  @Override
  public ExitStatus afterStep(StepExecution step) {
    if (step.getStatus() == BatchStatus.COMPLETED) {
      long runId = step.getJobExecution().getJobInstance().getInstanceId();
      staging.inTransaction(() -> new FileEnd(staging, context, runId).close(reader));
    }
    return step.getExitStatus();
  }
}
