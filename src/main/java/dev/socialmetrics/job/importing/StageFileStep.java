package dev.socialmetrics.job.importing;

import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.store.ImportFile;
import dev.socialmetrics.store.ImportFiles;
import dev.socialmetrics.store.StagedRow;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Stages one file: for each partition a chunk-oriented step of its own, made of plain objects
 * (step-scoped proxies would cost a look-up a row). No skip and no retry: bad rows are values,
 * broken machinery fails the step.
 */
final class StageFileStep implements Step {
  private final JobRepository jobs;
  private final PlatformTransactionManager transactions;
  private final ImportContext context;
  private final ImportFiles files;
  private final FileStaging staging;

  StageFileStep(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      ImportContext context,
      ImportFiles files,
      FileStaging staging) {
    this.jobs = jobs;
    this.transactions = transactions;
    this.context = context;
    this.files = files;
    this.staging = staging;
  }

  @Override
  public String getName() {
    return "stageFile";
  }

  @Override
  public void execute(StepExecution execution) throws JobInterruptedException {
    long fileId = execution.getExecutionContext().getLong(FilePartitioner.FILE_ID);
    chunksOf(files.file(fileId)).execute(execution);
  }

  private Step chunksOf(ImportFile file) {
    ExportRowReader reader =
        new ExportRowReader(
            file,
            new ExportOpener(context),
            new AccountPolicy(context.configuration()),
            staging,
            context.configuration().digest());
    return new StepBuilder(getName(), jobs)
        .<Verdict<StagedRow>, Verdict<StagedRow>>chunk(
            context.configuration().settings().imports().chunkSize())
        .transactionManager(transactions)
        .reader(reader)
        .writer(new StagingItemWriter(reader, staging, context.progress()))
        .listener(new StageEnd(reader, staging, jobs, context))
        .build();
  }
}
