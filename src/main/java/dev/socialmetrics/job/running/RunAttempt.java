package dev.socialmetrics.job.running;

import dev.socialmetrics.configuration.Settings;
import dev.socialmetrics.correction.Corrections;
import dev.socialmetrics.correction.RejectedFolder;
import dev.socialmetrics.domain.RunCommand;
import dev.socialmetrics.domain.RunOutcome;
import dev.socialmetrics.job.importing.EarlierFiles;
import dev.socialmetrics.job.importing.ExportOpener;
import dev.socialmetrics.job.importing.ImportContext;
import dev.socialmetrics.job.importing.ScanNotes;
import dev.socialmetrics.maintenance.Archiving;
import dev.socialmetrics.maintenance.Pruning;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.file.FileCounts;
import dev.socialmetrics.store.runs.RunRecord;
import dev.socialmetrics.store.runs.Runs;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;

/**
 * One attempt at a request: the job is resumed where the same request failed before, else started
 * afresh.
 */
final class RunAttempt {
  private static final Logger LOG = LoggerFactory.getLogger(RunAttempt.class);

  private final RunEnvironment environment;
  private final RunRequest request;
  private final Database database;
  private final Runs runs;

  RunAttempt(RunEnvironment environment, RunRequest request, Database database) {
    this.environment = environment;
    this.request = request;
    this.database = database;
    this.runs = new Runs(database.writing());
  }

  RunResult run() {
    Instant start = environment.clock().instant();
    Optional<String> clock = ClockCheck.warning(runs, start);
    new ImportTakenBack(environment, request, database).makeRoom();
    try (ConfigurableApplicationContext context =
        BatchContext.start(request, environment, database)) {
      Job job = context.getBean(beanName(), Job.class);
      JobExecution execution = context.getBean(JobOperator.class).start(job, parameters());
      AttemptEnd attempt = AttemptEnd.of(execution);
      if (hasImported(attempt)) {
        note(attempt.runId(), context.getBean(ImportContext.class));
      }
      ScanNotes notes = context.getBean(ScanNotes.class);
      return close(
          attempt,
          new RunSummaryMaker(environment, request, database, notes, attempt.runId())
              .gather(start, clock, failureCode(attempt)));
    } catch (JobExecutionException e) {
      throw RunFailure.of(e).toRefusal(e);
    }
  }

  private String beanName() {
    return request.command().isImporting() ? request.command().toString() : "report-only";
  }

  /**
   * The same words ask for the same instance until it completed or was abandoned; then for the next
   * one.
   */
  private JobParameters parameters() {
    String requested = request.requested();
    Optional<RunRecord> latest = runs.findLatest(request.command(), requested);
    long asked = runs.countOf(request.command(), requested);
    boolean resume = latest.filter(RunRecord::isResumable).isPresent();
    return new JobParametersBuilder()
        .addString("requested", requested)
        .addLong("sequence", resume ? asked : asked + 1)
        .toJobParameters();
  }

  private Optional<String> failureCode(AttemptEnd attempt) {
    return outcome(attempt.status()) == RunOutcome.FAILED
        ? trouble(attempt).map(trouble -> trouble.line().split(": ", 2)[0])
        : Optional.empty();
  }

  /** Closing the run is the very last: whoever dies before is resumed by the next start. */
  private RunResult close(AttemptEnd attempt, RunSummary summary) {
    Optional<RunFailure> trouble = trouble(attempt);
    RunOutcome outcome = outcome(attempt.status());
    if (outcome == RunOutcome.FAILED) {
      attempt.failure().ifPresent(cause -> LOG.error("run {} failed", attempt.runId(), cause));
    }
    int exitCode = exitCode(attempt.status(), trouble, summary);
    if (hasImported(attempt)) {
      care(attempt.runId());
    }
    if (request.command().isImporting() && outcome != RunOutcome.STOPPED) {
      new RunAlerts(environment, database).deliver();
    }
    RunResult result =
        new RunResult(
            attempt.runId(),
            request.command(),
            exitCode,
            outcome,
            summary,
            trouble.map(RunFailure::line));
    Instant now = environment.clock().instant();
    health().write(result, now);
    runs.ended(
        attempt.runId(),
        outcome,
        exitCode,
        summary.line(),
        result.error(),
        environment.actor(),
        now);
    RunLog.note(summary);
    environment.progress().runEnded(outcome, exitCode, words(summary.rows()));
    return result;
  }

  private static String words(FileCounts rows) {
    return String.format(
        Locale.ROOT,
        "%d read, %d stored, %d unchanged, %d superseded, %d rejected, %d ignored",
        rows.read(),
        rows.stored(),
        rows.unchanged(),
        rows.superseded(),
        rows.rejected(),
        rows.ignored());
  }

  private boolean hasImported(AttemptEnd attempt) {
    return outcome(attempt.status()) == RunOutcome.COMPLETED && request.command().isImporting();
  }

  /** Refused files whose rows were corrected are refused no longer, as the summary says. */
  private void note(long runId, ImportContext importing) {
    try {
      ExportOpener exports =
          new ExportOpener(importing, Optional.of(new EarlierFiles(database.writing())));
      new Corrections(exports, database.writing()).note(runId, environment.clock().instant());
    } catch (DataAccessException e) {
      LOG.warn("corrected rows could not be noted; they are listed as rejected still", e);
    }
  }

  /** Puts away what was imported, and what is kept no longer. */
  private void care(long runId) {
    Settings settings = environment.configuration().settings();
    try {
      new RejectedFolder(database.writing(), request.output()).update(runId);
      new Archiving(
              database.writing(), request.folders().input(), request.output(), settings.archive())
          .run(runId, environment.clock(), environment.actor(), environment.progress()::fileDone);
      if (request.command() == RunCommand.NIGHTLY) {
        new Pruning(database.writing(), request.output(), settings.retention())
            .run(environment.clock().instant(), environment.actor(), Optional.of(runId), false);
      }
    } catch (IOException | DataAccessException e) {
      LOG.warn("not all could be put away or pruned; the next run tries again", e);
    }
  }

  private HealthFiles health() {
    boolean withMetrics = environment.configuration().settings().health().metricsFile();
    return new HealthFiles(request.output(), database, withMetrics);
  }

  private Optional<RunFailure> trouble(AttemptEnd attempt) {
    return attempt.status() == BatchStatus.STOPPED
        ? Optional.of(RunFailure.STOPPED)
        : attempt.failure().map(cause -> RunFailure.of(cause).orFullDisk(request.output()));
  }

  private static RunOutcome outcome(BatchStatus status) {
    return switch (status) {
      case COMPLETED -> RunOutcome.COMPLETED;
      case STOPPED, STOPPING -> RunOutcome.STOPPED;
      default -> RunOutcome.FAILED;
    };
  }

  private static int exitCode(
      BatchStatus status, Optional<RunFailure> trouble, RunSummary summary) {
    return switch (status) {
      case COMPLETED -> summary.needsAttention() ? ExitCode.LOOK : ExitCode.DONE;
      case STOPPED, STOPPING -> ExitCode.STOPPED;
      default -> trouble.map(RunFailure::exitCode).orElse(ExitCode.FAILED);
    };
  }
}
