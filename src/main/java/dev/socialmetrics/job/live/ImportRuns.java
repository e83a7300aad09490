package dev.socialmetrics.job.live;

import dev.socialmetrics.job.running.RunEnvironment;
import dev.socialmetrics.job.running.RunFolders;
import dev.socialmetrics.job.running.RunRefused;
import dev.socialmetrics.job.running.RunRequest;
import dev.socialmetrics.job.running.RunResult;
import dev.socialmetrics.job.running.Runner;
import dev.socialmetrics.store.file.FileCounts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the imports that are due, and sees to what becomes of those that do not end. */
final class ImportRuns {
  private static final Logger LOG = LoggerFactory.getLogger(LiveRuns.class);

  private final RunFolders folders;
  private final Function<RunRequest, RunResult> runs;
  private final Runner runner;
  private final ImportQueue imports;
  private final Optional<FolderWatch> watch;
  private final Supplier<Duration> uptime;
  private Duration lastEnd = Duration.ZERO;

  /**
   * @param runs makes a run
   * @param uptime since the process began to count
   */
  ImportRuns(
      RunEnvironment environment,
      RunFolders folders,
      Function<RunRequest, RunResult> runs,
      ImportQueue imports,
      Optional<FolderWatch> watch,
      Supplier<Duration> uptime) {
    this.folders = folders;
    this.runs = runs;
    this.runner = new Runner(environment);
    this.imports = imports;
    this.watch = watch;
    this.uptime = uptime;
  }

  /** When the last one ended. */
  Duration lastEnd() {
    return lastEnd;
  }

  /** Looks at the input folder where that is due. */
  void look() {
    Duration now = uptime.get();
    if (watch.isEmpty() || watch.get().due().compareTo(now) > 0) {
      return;
    }
    try {
      if (watch.get().look()) {
        found(watch.get(), now);
      }
    } catch (RuntimeException e) {
      LOG.error("the input folder cannot be looked at; that is tried again", e);
    }
  }

  /** While a fault holds files back, the others are asked for by name. */
  private void found(FolderWatch folder, Duration now) {
    if (imports.countHeldBack() == 0) {
      imports.addEverythingNew(now);
    } else if (!imports.isWaiting(ImportTask.EVERYTHING_NEW)) {
      folder.found().forEach(file -> imports.add(new PendingFile(file, now)));
      folder.imported();
    }
  }

  /**
   * Makes the next one.
   *
   * @param pauses words for a pause
   * @return whether it changed figures
   */
  boolean run(Function<Duration, String> pauses) {
    ImportTask task = imports.next();
    task.begin();
    Attempt attempt = Attempt.at(RunRequest.importing(folders, task.asked()), runs);
    lastEnd = uptime.get();
    if (attempt.completed().isPresent()) {
      imports.succeeded(task);
      return ended(task, attempt.completed().get());
    }
    attempt.log(task.words(), again(task, attempt, pauses));
    task.end(new Taken.Later());
    return false;
  }

  private boolean ended(ImportTask task, RunResult result) {
    if (task.files().isEmpty()) {
      watch.ifPresent(FolderWatch::imported);
    }
    task.end(new Taken.Done(result));
    FileCounts rows = result.summary().rows();
    return rows.stored() + rows.superseded() + rows.restated() > 0;
  }

  private String again(ImportTask task, Attempt attempt, Function<Duration, String> pauses) {
    boolean isEverything = task.files().isEmpty();
    if (attempt.isStopped()) {
      if (isEverything) {
        watch.ifPresent(FolderWatch::imported);
      }
      return pauses.apply(imports.stopped(task, lastEnd)) + " at the latest";
    }
    if (!attempt.isFault()) {
      return pauses.apply(imports.failed(task, lastEnd));
    }
    List<PendingFile> files = isEverything ? found() : task.files();
    boolean areOthers = isEverything ? !files.isEmpty() : files.size() > 1;
    if (!areOthers || !imports.hasFailed(task)) {
      return pauses.apply(imports.faulty(task, lastEnd));
    }
    imports.takeOneByOne(task, files);
    if (isEverything) {
      watch.ifPresent(FolderWatch::imported);
    }
    attempt.runId().ifPresent(this::abandon);
    return "file by file";
  }

  private List<PendingFile> found() {
    return watch.stream()
        .flatMap(folder -> folder.found().stream())
        .map(file -> new PendingFile(file, lastEnd))
        .toList();
  }

  /** Its files are asked for in other runs. */
  private void abandon(long run) {
    try {
      runner.abandon(folders.output(), run);
    } catch (RunRefused e) {
      LOG.warn("run {} was not abandoned, though others import its files", run, e);
    }
  }
}
