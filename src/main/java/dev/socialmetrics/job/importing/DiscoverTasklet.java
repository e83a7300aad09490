package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.format.FilePeriod;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.file.InputFolder;
import dev.socialmetrics.source.file.ScannedFile;
import dev.socialmetrics.source.file.Stability;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.file.ImportFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Finds the files that have stopped changing and writes one row each. May run again: what is known
 * stays as it is.
 */
final class DiscoverTasklet implements Tasklet {
  private final ImportContext context;
  private final ImportFiles files;
  private final Discovery discovery;
  private final Stability stability;
  private final ScanNotes notes;

  DiscoverTasklet(
      ImportContext context,
      Discovery discovery,
      ImportFiles files,
      Stability stability,
      ScanNotes notes) {
    this.context = context;
    this.files = files;
    this.discovery = discovery;
    this.stability = stability;
    this.notes = notes;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
    long runId = contribution.getStepExecution().getJobExecution().getJobInstance().getInstanceId();
    List<ScannedFile> sightings = look();
    forgetGone(sightings);
    List<SourceFile> readable = new ArrayList<>();
    for (ScannedFile scanned : sightings) {
      scanned.file().ifPresent(readable::add);
      scanned.problem().ifPresent(problem -> passOver(scanned.name(), problem, runId));
    }
    Stability.Watched watched = stability.watch(readable);
    watched.growing().forEach(file -> notes.growing(file.name()));
    for (SourceFile file : watched.settled()) {
      discovery.judge(file, runId).ifPresent(problem -> notes.skipped(file.name(), problem));
    }
    notes.seen(sightings.size());
    return RepeatStatus.FINISHED;
  }

  private void passOver(String name, Problem problem, long runId) {
    if (problem.isWarning()) {
      notes.skipped(name, problem);
    } else {
      discovery.refuse(unread(name), problem, runId);
    }
  }

  private List<ScannedFile> look() {
    InputFolder folder = new InputFolder(context.input());
    if (context.asked().areNamed()) {
      return context.asked().paths().stream()
          .map(file -> folder.describe(file, FilePeriod::isIn))
          .toList();
    }
    try {
      return folder.scan().stream().filter(scanned -> !isOurs(scanned)).toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What this program wrote is never read as input: opening the database would drop its locks. */
  private boolean isOurs(ScannedFile scanned) {
    return context.input().resolve(scanned.name()).startsWith(context.output());
  }

  /** Identifies a thing that cannot be looked into. */
  private SourceFile unread(String name) {
    return new SourceFile(context.input().resolve(name), name, 0, Instant.EPOCH, "-");
  }

  /** A refused file that was removed or replaced is no longer outstanding. */
  private void forgetGone(List<ScannedFile> sightings) {
    Map<Path, String> present = new HashMap<>();
    for (ScannedFile scanned : sightings) {
      SourceFile file = scanned.file().orElseGet(() -> unread(scanned.name()));
      present.put(file.path(), mark(file));
    }
    for (ImportFile refused : files.listRefused()) {
      if (isGone(refused, Optional.ofNullable(present.get(refused.path())))) {
        files.markGone(refused.id(), context.clock().instant());
      }
    }
  }

  /**
   * @param now what lies there, of the files that were looked at
   */
  private boolean isGone(ImportFile refused, Optional<String> now) {
    boolean isLookedAt = !context.asked().areNamed() && refused.path().startsWith(context.input());
    return now.map(mark -> !mark.equals(mark(refused.seen())))
        .orElseGet(() -> isLookedAt || Files.notExists(refused.path(), LinkOption.NOFOLLOW_LINKS));
  }

  private static String mark(SourceFile file) {
    return file.size()
        + " "
        + file.modified().truncatedTo(ChronoUnit.MILLIS)
        + " "
        + file.fileKey();
  }
}
