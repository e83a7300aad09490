package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.store.database.Interruptible;
import dev.socialmetrics.store.file.FileCounts;
import dev.socialmetrics.store.file.FileOutcome;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.file.ImportFiles;
import dev.socialmetrics.store.file.OwnersBefore;
import dev.socialmetrics.store.publish.Publication;
import dev.socialmetrics.store.publish.Publisher;
import dev.socialmetrics.store.staging.Staging;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes the staged files in order of export time, each in a transaction of its own: after a
 * kill the files that were loaded stay loaded and the others are still staged. A stop gives up the
 * file at hand.
 */
final class PublishTasklet implements Tasklet {
  private static final Logger LOG = LoggerFactory.getLogger(PublishTasklet.class);

  /** A call goes on for so long, since each costs a commit. */
  private static final Duration A_WHILE = Duration.ofMillis(500);

  private final ImportFiles files;
  private final OwnersBefore owners;
  private final Publisher publisher;
  private final Staging staging;
  private final FileAudit audit;
  private final Interruptible interruptible;
  private final TransactionTemplate ownTransaction;
  private final ImportContext context;
  private final ExportOpener opener;
  private final Queue<ImportFile> waiting = new ArrayDeque<>();

  PublishTasklet(
      ImportFiles files,
      OwnersBefore owners,
      Publisher publisher,
      Staging staging,
      FileAudit audit,
      Interruptible interruptible,
      TransactionTemplate ownTransaction,
      ImportContext context,
      ExportOpener opener) {
    this.files = files;
    this.owners = owners;
    this.publisher = publisher;
    this.staging = staging;
    this.audit = audit;
    this.interruptible = interruptible;
    this.ownTransaction = ownTransaction;
    this.context = context;
    this.opener = opener;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
    context.progress().phase("publishing");
    StepExecution step = contribution.getStepExecution();
    long runId = step.getJobExecution().getJobInstance().getInstanceId();
    Instant until = context.clock().instant().plus(A_WHILE);
    boolean more = true;
    while (more && !step.isTerminateOnly() && context.clock().instant().isBefore(until)) {
      more = publishNext(runId, step);
    }
    if (!more) {
      ownTransaction.executeWithoutResult(status -> staging.clearAllIfIdle());
    }
    return RepeatStatus.continueIf(more);
  }

  /** False when no file is left. */
  private boolean publishNext(long runId, StepExecution step) {
    if (waiting.isEmpty()) {
      ownTransaction.executeWithoutResult(
          status -> waiting.addAll(context.asked().of(files.listByOutcome(FileOutcome.STAGED))));
    }
    Optional<ImportFile> next = Optional.ofNullable(waiting.poll());
    try {
      next.ifPresent(file -> publish(file, runId, step));
    } catch (Interruptible.Interrupted e) {
      LOG.info("publishing was given up, as was asked; what was staged is published by the rerun");
    }
    return next.isPresent();
  }

  private void publish(ImportFile file, long runId, StepExecution step) {
    Instant now = context.clock().instant();
    Publication publication =
        Objects.requireNonNull(
            ownTransaction.execute(
                status ->
                    interruptible.run(
                        step::isTerminateOnly, () -> publish(file, runId, now, status))));
    if (publication.refusal().isPresent()) {
      ownTransaction.executeWithoutResult(status -> refuse(file, publication, runId, now));
    }
    tell(file, publication);
  }

  private void tell(ImportFile file, Publication publication) {
    String outcome =
        publication.refusal().map(Problem::message).orElseGet(() -> words(publication.counts()));
    context.progress().fileDone(file.name(), outcome);
  }

  private static String words(FileCounts rows) {
    long kept = rows.stored() + rows.unchanged() + rows.superseded();
    return kept == 0 && rows.read() > 0
        ? "nothing to store in " + Quantity.of(rows.read(), "row")
        : "loaded " + Quantity.of(rows.read(), "row");
  }

  private void refuse(ImportFile file, Publication publication, long runId, Instant now) {
    publisher.refuse(file, publication, runId, now);
    audit.refused(file.name(), runId);
  }

  private Publication publish(ImportFile file, long runId, Instant now, TransactionStatus status) {
    Optional<Problem> other = owners.findOther(file);
    if (other.isPresent()) {
      return Publication.refused(other.get());
    }
    Publication publication =
        publisher.publish(
            file,
            FormatCombiner.of(file, context.configuration().formats()),
            new RawRecordsOfFile(file, opener),
            runId,
            now,
            status);
    if (publication.refusal().isEmpty()) {
      if (file.format().filter(context.configuration().formats()::areUndated).isPresent()) {
        files.markUndated(file.id());
      }
      audit.loaded(file.name(), runId, now);
    }
    return publication;
  }
}
