package dev.socialmetrics.job.reporting;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The report step. */
@Configuration(proxyBeanMethods = false)
public class ReportSteps {

  /** Tables → output/reports/DATE/, whole or not at all. */
  @Bean
  Step report(JobRepository jobs, PlatformTransactionManager transactions, ReportContext context) {
    return new StepBuilder("report", jobs)
        .tasklet(new ReportTasklet(context), transactions)
        .allowStartIfComplete(true)
        .build();
  }
}
