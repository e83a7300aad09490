package dev.socialmetrics.job.importing;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.store.ImportFile;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Around the staging of one file: stores the restored position before the first chunk (a restarted
 * step that dies before its first commit would otherwise begin at row 0 the next time), and closes
 * the file at the end.
 */
final class StageEnd implements StepExecutionListener {
  private final ExportRowReader reader;
  private final FileStaging staging;
  private final JobRepository jobs;
  private final ImportContext context;

  StageEnd(ExportRowReader reader, FileStaging staging, JobRepository jobs, ImportContext context) {
    this.reader = reader;
    this.staging = staging;
    this.jobs = jobs;
    this.context = context;
  }

  @Override
  public void beforeStep(StepExecution step) {
    jobs.updateExecutionContext(step);
    context.progress().fileStarted(reader.file().name(), reader.file().size());
  }

  @Override
  public ExitStatus afterStep(StepExecution step) {
    ImportFile file = reader.file();
    if (step.getStatus() != BatchStatus.COMPLETED) {
      return step.getExitStatus();
    }
    if (reader.refusal().isPresent()) {
      FileRefused refusal = reader.refusal().get();
      staging.refuse(file, refusal, step.getJobExecution().getJobInstance().getInstanceId());
      context.progress().fileDone(file.name(), Refusals.message(file.name(), refusal));
    } else {
      staging.complete(file, noticed(), context.configuration().digest());
      context.progress().fileDone(file.name(), "read " + reader.records() + " rows");
    }
    return step.getExitStatus();
  }

  private List<Problem> noticed() {
    List<Problem> noticed = new ArrayList<>(reader.fileWarnings());
    if (reader.records() == 0) {
      noticed.add(
          Problem.of(
              ProblemCode.HDR_ONLY,
              "a header and no row",
              "at least one row",
              "Nothing was stored; export again if there should be data."));
    }
    return noticed;
  }
}
