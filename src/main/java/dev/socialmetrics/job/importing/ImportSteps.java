package dev.socialmetrics.job.importing;

import dev.socialmetrics.configuration.Settings;
import dev.socialmetrics.source.file.Stability;
import dev.socialmetrics.store.account.PurgedAccounts;
import dev.socialmetrics.store.database.Interruptible;
import dev.socialmetrics.store.file.ImportFiles;
import dev.socialmetrics.store.file.OwnersBefore;
import dev.socialmetrics.store.file.SeenFiles;
import dev.socialmetrics.store.publish.Publisher;
import dev.socialmetrics.store.publish.RejectLimit;
import dev.socialmetrics.store.staging.Staging;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of the import, in the order of the data's way. */
@Configuration(proxyBeanMethods = false)
public class ImportSteps {

  /** input/ → one row a file not seen before. */
  @Bean
  Step discover(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      ImportContext context,
      DataSource writing,
      ScanNotes notes,
      PurgedAccounts purgedAccounts) {
    Stability stability =
        new Stability(context.configuration().settings().input().stableAfter(), context.clock());
    return new StepBuilder("discover", jobs)
        .tasklet(
            new DiscoverTasklet(
                context,
                new Discovery(
                    context,
                    new ImportFiles(writing),
                    new SeenFiles(writing),
                    purgedAccounts,
                    opener(context, writing),
                    new FileAudit(writing, context)),
                new ImportFiles(writing),
                stability,
                notes),
            transactions)
        .allowStartIfComplete(true)
        .build();
  }

  /** Read → check → compute → staging, a partition a file. */
  @Bean
  Step stage(
      JobRepository jobs,
      StageFileStep stageFile,
      ImportContext context,
      FilePartitioner partitions) {
    TaskExecutorPartitionHandler handler = new TaskExecutorPartitionHandler();
    SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("stage-");
    threads.setConcurrencyLimit(context.configuration().settings().imports().readers());
    handler.setTaskExecutor(threads);
    handler.setStep(stageFile);
    return new StepBuilder("stage", jobs)
        .partitioner("stageFile", partitions)
        .partitionHandler(handler)
        .allowStartIfComplete(true)
        .build();
  }

  /** One transaction a file: staging → public tables. */
  @Bean
  Step publish(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      ImportContext context,
      DataSource writing) {
    Settings.Rejects rejects = context.configuration().settings().rejects();
    return new StepBuilder("publish", jobs)
        .tasklet(
            new PublishTasklet(
                new ImportFiles(writing),
                new OwnersBefore(writing),
                new Publisher(
                    writing, new RejectLimit(rejects.limitPercent(), rejects.limitMinRows())),
                new Staging(writing),
                new FileAudit(writing, context),
                new Interruptible(writing),
                ownTransaction(transactions),
                context,
                opener(context, writing)),
            transactions)
        .allowStartIfComplete(true)
        .build();
  }

  @Bean
  ScanNotes scanNotes() {
    return new ScanNotes();
  }

  /** As they are at the start of the run. */
  @Bean
  PurgedAccounts purgedAccounts(DataSource writing) {
    return new PurgedAccounts(writing);
  }

  @Bean
  StageFileStep stageFile(
      JobRepository jobs,
      PlatformTransactionManager transactions,
      ImportContext context,
      DataSource writing,
      PurgedAccounts purgedAccounts,
      FilePartitioner partitions) {
    FileStaging staging =
        new FileStaging(
            writing,
            new TransactionTemplate(transactions),
            context.clock(),
            new FileAudit(writing, context));
    return new StageFileStep(
        jobs,
        transactions,
        context,
        new ImportFiles(writing),
        staging,
        purgedAccounts,
        partitions,
        opener(context, writing));
  }

  private static ExportOpener opener(ImportContext context, DataSource writing) {
    return new ExportOpener(context, Optional.of(new EarlierFiles(writing)));
  }

  @Bean
  FilePartitioner partitions(ImportContext context, DataSource writing) {
    return new FilePartitioner(new ImportFiles(writing), context.asked(), context.output());
  }

  private static TransactionTemplate ownTransaction(PlatformTransactionManager transactions) {
    TransactionTemplate template = new TransactionTemplate(transactions);
    template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return template;
  }
}
