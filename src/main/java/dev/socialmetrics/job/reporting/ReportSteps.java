package dev.socialmetrics.job.reporting;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The steps that say what the data says. */
@Configuration(proxyBeanMethods = false)
public class ReportSteps {

  /** What rules find in the latest data → alerts, each once. */
  @Bean
  Step alert(JobRepository jobs, PlatformTransactionManager transactions, ReportContext context) {
    return new StepBuilder("alert", jobs)
        .tasklet(new AlertTasklet(context), transactions)
        .allowStartIfComplete(true)
        .build();
  }

  /** Tables → output/reports/DATE/, whole or not at all. */
  @Bean
  public Step report(
      JobRepository jobs, PlatformTransactionManager transactions, ReportContext context) {
    return new StepBuilder("report", jobs)
        .tasklet(new ReportTasklet(context), transactions)
        .allowStartIfComplete(true)
        .build();
  }
}
