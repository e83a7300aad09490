package dev.socialmetrics.job.importing;

import dev.socialmetrics.intake.InputFolder;
import dev.socialmetrics.intake.Sighting;
import dev.socialmetrics.intake.SourceFile;
import dev.socialmetrics.intake.Stability;
import dev.socialmetrics.store.ImportFile;
import dev.socialmetrics.store.ImportFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds the files that have stopped changing and writes one row each. May run again: what is known stays as it is. */
final class DiscoverTasklet implements Tasklet {
  private final ImportContext context;
  private final ImportFiles files;
  private final Discovery discovery;
  private final Stability stability;
  private final TransactionTemplate ownTransaction;
  private final ScanNotes notes;

  DiscoverTasklet(
      ImportContext context,
      ImportFiles files,
      Stability stability,
      TransactionTemplate ownTransaction,
      ScanNotes notes) {
    this.context = context;
    this.files = files;
    this.discovery = new Discovery(context, files);
    this.stability = stability;
    this.ownTransaction = ownTransaction;
    this.notes = notes;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
    long runId =
        contribution.getStepExecution().getJobExecution().getJobInstance().getInstanceId();
    List<Sighting> sightings = look();
    forgetGone(sightings);
    List<SourceFile> readable = new ArrayList<>();
    for (Sighting sighting : sightings) {
      if (sighting.problem().isEmpty()) {
        readable.add(sighting.file());
      } else if (sighting.problem().get().isWarning()) {
        notes.skipped(sighting.file().name(), sighting.problem().get());
      } else {
        inTransaction(() -> discovery.refuse(sighting.file(), sighting.problem().get(), runId));
      }
    }
    Stability.Result settled = stability.await(readable);
    settled.growing().forEach(file -> notes.growing(file.name()));
    settled.stable().forEach(file -> inTransaction(() -> discovery.judge(file, runId)));
    notes.seen(sightings.stream().map(sighting -> sighting.file().path()).toList());
    return RepeatStatus.FINISHED;
  }

  private List<Sighting> look() {
    InputFolder folder = new InputFolder(context.input());
    try {
      if (context.files().isEmpty()) {
        return folder.scan();
      }
      List<Sighting> named = new ArrayList<>();
      for (Path file : context.files()) {
        named.add(folder.describe(file));
      }
      return named;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A refused file that was removed or replaced is no longer outstanding. */
  private void forgetGone(List<Sighting> sightings) {
    Set<String> present = new HashSet<>();
    sightings.forEach(sighting -> present.add(sighting.file().path() + "|" + sighting.file().fileKey()));
    for (ImportFile refused : files.listRefused()) {
      boolean scanned = context.files().isEmpty() && refused.path().startsWith(context.input());
      if (scanned && !present.contains(refused.path() + "|" + refused.fileKey())) {
        inTransaction(() -> files.markGone(refused.id()));
      }
    }
  }

  private void inTransaction(Runnable action) {
    ownTransaction.executeWithoutResult(status -> action.run());
  }
}
