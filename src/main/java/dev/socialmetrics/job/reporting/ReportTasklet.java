package dev.socialmetrics.job.reporting;

import dev.socialmetrics.store.Interruptible;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Publishes the reports date by date. A stop gives up those at hand. */
final class ReportTasklet implements Tasklet {
  private static final Logger LOG = LoggerFactory.getLogger(ReportTasklet.class);

  /** How many of several dates are published. */
  private static final String DONE = "dates";

  private final ReportContext context;

  ReportTasklet(ReportContext context) {
    this.context = context;
  }

  /** One date a call, so that a resumed run goes on with the first that is missing. */
  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunk)
      throws IOException {
    context.progress().phase("reporting");
    StepExecution step = contribution.getStepExecution();
    long runId = step.getJobExecution().getJobInstance().getInstanceId();
    try {
      return makeNext(step, new ReportMaking(context, runId, step::isTerminateOnly));
    } catch (IOException | RuntimeException e) {
      if (!step.isTerminateOnly() || !isGivenUp(e)) {
        throw e;
      }
      LOG.info("the reports were given up, as was asked; the rerun makes them");
      return RepeatStatus.CONTINUABLE;
    }
  }

  private static boolean isGivenUp(Throwable failure) {
    return Interruptible.isGivenUp(failure)
        || Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
            .anyMatch(InterruptedIOException.class::isInstance);
  }

  private RepeatStatus makeNext(StepExecution step, ReportMaking making) throws IOException {
    if (context.dates().isEmpty()) {
      making.make(context.date(), Path.of(""));
      return RepeatStatus.FINISHED;
    }
    int done = step.getExecutionContext().getInt(DONE, 0);
    if (done < context.dates().size()) {
      LocalDate date = context.dates().get(done);
      making.make(Optional.of(date), Path.of(date.toString()));
      done++;
      step.getExecutionContext().putInt(DONE, done);
    }
    return RepeatStatus.continueIf(done < context.dates().size());
  }
}
