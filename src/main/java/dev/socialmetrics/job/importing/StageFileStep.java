package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.store.account.PurgedAccounts;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.file.ImportFiles;
import java.util.Arrays;
import java.util.List;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Stages one file, or several small ones: for each partition a chunk-oriented step of its own, made
 * of plain objects (step-scoped proxies would cost a look-up a row). No skip and no retry: bad rows
 * are values, broken machinery fails the step.
 */
final class StageFileStep implements Step {
  private final JobRepository jobs;
  private final PlatformTransactionManager transactions;
  private final ImportContext context;
  private final ImportFiles files;
  private final FileStaging staging;
  private final PurgedAccounts purgedAccounts;
  private final FilePartitioner partitions;
  private final ExportOpener opener;

  StageFileStep(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      ImportContext context,
      ImportFiles files,
      FileStaging staging,
      PurgedAccounts purgedAccounts,
      FilePartitioner partitions,
      ExportOpener opener) {
    this.jobs = jobs;
    this.transactions = transactions;
    this.context = context;
    this.files = files;
    this.staging = staging;
    this.purgedAccounts = purgedAccounts;
    this.partitions = partitions;
    this.opener = opener;
  }

  @Override
  public String getName() {
    return "stageFile";
  }

  /** What an attempt staged is gone with it, also where a partition of it was completed. */
  @Override
  public boolean isAllowStartIfComplete() {
    return true;
  }

  @Override
  public void execute(StepExecution execution) throws JobInterruptedException {
    ExecutionContext partition = partitions.filesOf(execution.getStepName());
    Step step =
        partition.containsKey(FilePartitioner.FILE_IDS)
            ? chunksOf(ids(partition), execution.getJobExecution().getJobInstance())
            : chunksOf(files.file(partition.getLong(FilePartitioner.FILE_ID)));
    step.execute(execution);
  }

  private static List<Long> ids(ExecutionContext partition) {
    String ids = partition.getString(FilePartitioner.FILE_IDS);
    return Arrays.stream(ids.split(" ")).map(Long::valueOf).toList();
  }

  private Step chunksOf(ImportFile file) {
    ExportRowReader reader = reader(file);
    return new StepBuilder(getName(), jobs)
        .<Verdict<ExportedRow>, Verdict<ExportedRow>>chunk(chunkSize())
        .transactionManager(transactions)
        .reader(reader)
        .writer(new StagingItemWriter(reader, staging, context.progress()))
        .listener(new StageEnd(reader, staging, context))
        .build();
  }

  private Step chunksOf(List<Long> fileIds, JobInstance run) {
    FileEnd end = new FileEnd(staging, context, run.getInstanceId());
    return new StepBuilder(getName(), jobs)
        .<BundledRow, BundledRow>chunk(chunkSize())
        .transactionManager(transactions)
        .reader(new BundleReader(files, fileIds, this::reader, context.progress()))
        .writer(new BundleWriter(staging, end, context.progress()))
        .build();
  }

  private int chunkSize() {
    return context.configuration().settings().imports().chunkSize();
  }

  private ExportRowReader reader(ImportFile file) {
    return new ExportRowReader(
        file, opener, new AccountPolicy(context.configuration(), purgedAccounts), staging);
  }
}
