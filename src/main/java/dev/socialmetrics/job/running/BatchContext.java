package dev.socialmetrics.job.running;

import dev.socialmetrics.domain.RunCommand;
import dev.socialmetrics.job.importing.ImportContext;
import dev.socialmetrics.job.importing.ImportSteps;
import dev.socialmetrics.job.reporting.ReportContext;
import dev.socialmetrics.job.reporting.ReportSteps;
import dev.socialmetrics.report.Reports;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.query.SharedReadings;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.dao.JacksonExecutionContextStringSerializer;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The Spring context of one run: Batch's own beans, the steps and the jobs. */
final class BatchContext {
  private BatchContext() {}

  @Configuration(proxyBeanMethods = false)
  @Import({ImportSteps.class, ReportSteps.class, Jobs.class})
  @ImportAutoConfiguration({
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class
  })
  static class Rooms {
    /** Readable JSON, and no Java objects that a database could smuggle in. */
    @Bean
    ExecutionContextSerializer executionContextSerializer() {
      return new JacksonExecutionContextStringSerializer();
    }
  }

  static ConfigurableApplicationContext start(
      RunRequest request, RunEnvironment environment, Database database) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.setAllowBeanDefinitionOverriding(false);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "run",
                Map.of(
                    "spring.batch.job.enabled", "false",
                    "spring.batch.jdbc.initialize-schema", "never")));
    register(context, request, environment, database);
    context.register(Rooms.class);
    context.refresh();
    return context;
  }

  private static void register(
      GenericApplicationContext context,
      RunRequest request,
      RunEnvironment environment,
      Database database) {
    ImportContext importing = ImportTakenBack.context(environment, request);
    ReportContext reporting =
        new ReportContext(
            request.output(),
            request.dates(),
            request.order(),
            environment.configuration(),
            database,
            environment.clock(),
            environment.progress(),
            environment.actor(),
            request.command() == RunCommand.NIGHTLY,
            new SharedReadings(Reports.LANES));
    RunRecorder recorder = new RunRecorder(request, environment, database.writing());
    context.getBeanFactory().addBeanPostProcessor(new TurnTakingRepository(database));
    context.registerBean(DataSource.class, database::writing);
    context.registerBean(ImportContext.class, () -> importing);
    context.registerBean(ReportContext.class, () -> reporting);
    context.registerBean(StopSignal.class, environment::stop);
    context.registerBean(RunRecorder.class, () -> recorder);
  }
}
