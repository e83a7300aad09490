package dev.socialmetrics.job.reporting;

import dev.socialmetrics.store.database.Interruptible;
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

/**
 * Publishes the reports date by date, but those that an earlier attempt of the run published. A
 * stop gives up those at hand.
 */
final class ReportTasklet implements Tasklet {
  private static final Logger LOG = LoggerFactory.getLogger(ReportTasklet.class);

  private final ReportContext context;

  /** Place of the next one of several dates. */
  private int next;

  ReportTasklet(ReportContext context) {
    this.context = context;
  }

  /** One date a call, each in a transaction of its own. */
  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunk)
      throws IOException {
    context.progress().phase("reporting");
    StepExecution step = contribution.getStepExecution();
    long runId = step.getJobExecution().getJobInstance().getInstanceId();
    try {
      return makeNext(new ReportMaking(context, runId, step::isTerminateOnly));
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

  private RepeatStatus makeNext(ReportMaking making) throws IOException {
    if (!context.dates().areSeveral()) {
      making.make(context.dates().one(), Path.of(""));
      return RepeatStatus.FINISHED;
    }
    LocalDate date = context.dates().several().get(next);
    making.make(Optional.of(date), Path.of(date.toString()));
    next++;
    return RepeatStatus.continueIf(next < context.dates().several().size());
  }
}
