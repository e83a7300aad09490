package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.format.FilePeriod;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.file.InputFolders;
import dev.socialmetrics.source.file.ScannedFile;
import dev.socialmetrics.source.file.Stability;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.file.ImportFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private final InputFolders folders;
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
    this.folders = context.folders();
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
      scanned.problem().ifPresent(problem -> passOver(scanned, problem, runId));
    }
    for (SourceFile file : settled(readable)) {
      discovery.judge(file, runId).ifPresent(problem -> notes.skipped(file.name(), problem));
    }
    notes.seen(sightings.size());
    return RepeatStatus.FINISHED;
  }

  /** What the server put into the inbox is whole; anything else may still be growing. */
  private List<SourceFile> settled(List<SourceFile> files) {
    Map<Boolean, List<SourceFile>> byInbox =
        files.stream().collect(Collectors.partitioningBy(file -> folders.isInbox(file.path())));
    Stability.Watched watched = stability.watch(byInbox.get(false));
    watched.growing().forEach(file -> notes.growing(file.name()));
    return Stream.concat(watched.settled().stream(), byInbox.get(true).stream()).toList();
  }

  private void passOver(ScannedFile scanned, Problem problem, long runId) {
    if (problem.isWarning()) {
      notes.skipped(scanned.name(), problem);
    } else {
      discovery.refuse(unread(scanned), problem, runId);
    }
  }

  private List<ScannedFile> look() {
    if (context.asked().areNamed()) {
      return context.asked().paths().stream()
          .filter(file -> !isPutAway(file))
          .map(file -> folders.describe(file, FilePeriod::isIn))
          .toList();
    }
    try {
      return folders.scan();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another run imported and archived what was asked for from the inbox. */
  private boolean isPutAway(Path file) {
    return folders.isInbox(file) && Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Identifies a thing that cannot be looked into. */
  private static SourceFile unread(ScannedFile scanned) {
    return new SourceFile(scanned.path(), scanned.name(), 0, Instant.EPOCH, "-");
  }

  /** A refused file that was removed or replaced is no longer outstanding. */
  private void forgetGone(List<ScannedFile> sightings) {
    Map<Path, String> present = new HashMap<>();
    for (ScannedFile scanned : sightings) {
      SourceFile file = scanned.file().orElseGet(() -> unread(scanned));
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
    boolean isLookedAt = !context.asked().areNamed() && folders.hold(refused.path());
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
