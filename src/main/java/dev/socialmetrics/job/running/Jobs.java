package dev.socialmetrics.job.running;

import dev.socialmetrics.domain.RunCommand;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs, read like a table of contents. */
@Configuration(proxyBeanMethods = false)
class Jobs {

  @Bean
  Job nightly(
      JobRepository jobs,
      Step discover,
      Step stage,
      Step publish,
      Step alert,
      Step report,
      RunRecorder recorder,
      StopSignal stop) {
    return new JobBuilder(RunCommand.NIGHTLY.toString(), jobs)
        .listener(stop)
        .listener(recorder)
        .start(discover) // input/ → files not seen before
        .next(stage) // read → check → compute → staging
        .next(publish) // one transaction a file
        .next(alert) // what people should know
        .next(report) // what the data says now
        .build();
  }

  @Bean("import")
  Job importing(
      JobRepository jobs,
      Step discover,
      Step stage,
      Step publish,
      RunRecorder recorder,
      StopSignal stop) {
    return new JobBuilder(RunCommand.IMPORT.toString(), jobs)
        .listener(stop)
        .listener(recorder)
        .start(discover)
        .next(stage)
        .next(publish)
        .build();
  }

  @Bean("report-only")
  Job reporting(JobRepository jobs, Step report, RunRecorder recorder, StopSignal stop) {
    return new JobBuilder(RunCommand.REPORT.toString(), jobs)
        .listener(stop)
        .listener(recorder)
        .start(report)
        .build();
  }
}
