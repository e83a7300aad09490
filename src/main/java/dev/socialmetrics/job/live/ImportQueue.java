package dev.socialmetrics.job.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What is to be imported, in the order in which it comes due. Files that come one soon after the
 * other are taken by one run. What could not be done goes first, with the same files, so that the
 * same run is resumed; what a fault ended, or somebody stopped, waits while others go on. Times are
 * those since the process began to count.
 */
final class ImportQueue {
  static final int MOST_FILES = 1000;

  /** Between two tries while all have to wait, since the lock or the storage is not to be had. */
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  /** How long the first file waits for others. */
  private static final Duration GATHERING = Duration.ofMillis(200);

  private final Deque<PendingFile> files = new ArrayDeque<>();
  private final Deque<ImportTask> first = new ArrayDeque<>();
  private final Retry retry = new Retry(LONGEST_PAUSE);
  private final HeldImports held = new HeldImports();
  private Optional<Duration> everythingNew = Optional.empty();
  private boolean changed;
  private boolean closed;

  /** Answers at once after the end. */
  synchronized void add(PendingFile file) {
    if (closed) {
      file.end(new Taken.Later());
      return;
    }
    first.addAll(held.takeStopped());
    files.add(file);
    changed = true;
    notifyAll();
  }

  /** One run of everything new is to be, from now on. */
  synchronized void addEverythingNew(Duration now) {
    first.addAll(held.takeStopped());
    if (!isWaiting(ImportTask.EVERYTHING_NEW)) {
      everythingNew = everythingNew.or(() -> Optional.of(now));
    }
  }

  /** These go first, in their order. */
  synchronized void addFirst(List<ImportTask> tasks) {
    first.addAll(tasks);
  }

  /** When the next run is due; empty while nothing is to be imported. */
  synchronized Optional<Duration> due() {
    Optional<Duration> due =
        first.isEmpty()
            ? earlier(held.due(), earlier(gathered(), everythingNew))
            : Optional.of(Duration.ZERO);
    return due.map(time -> later(time, retry.due()));
  }

  private Optional<Duration> gathered() {
    return files.size() >= MOST_FILES
        ? Optional.of(files.getFirst().since())
        : Optional.ofNullable(files.peekFirst()).map(file -> file.since().plus(GATHERING));
  }

  private static Optional<Duration> earlier(Optional<Duration> one, Optional<Duration> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(earlier(one.get(), other.get()))
        : one.or(() -> other);
  }

  static Duration earlier(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  static Duration later(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** The next run, of which {@link #due} said that it is. */
  synchronized ImportTask next() {
    if (!first.isEmpty()) {
      return first.removeFirst();
    }
    if (held.due().isPresent()
        && held.due().equals(earlier(held.due(), earlier(gathered(), everythingNew)))) {
      return held.take();
    }
    if (everythingNew.isPresent() && everythingNew.equals(earlier(everythingNew, gathered()))) {
      everythingNew = Optional.empty();
      return ImportTask.EVERYTHING_NEW;
    }
    List<PendingFile> taken = new ArrayList<>();
    while (taken.size() < MOST_FILES && !files.isEmpty()) {
      taken.add(files.removeFirst());
    }
    return new ImportTask(taken);
  }

  synchronized void succeeded(ImportTask task) {
    retry.succeeded();
    held.forget(task);
  }

  /** Whether it is to be tried again. */
  synchronized boolean isWaiting(ImportTask task) {
    return first.contains(task) || held.isWaiting(task);
  }

  /** How many files a fault holds back, or may. */
  synchronized int countHeldBack() {
    return held.count();
  }

  /** Whether a fault ended it before. */
  synchronized boolean hasFailed(ImportTask task) {
    return held.hasFailed(task);
  }

  /** A fault ended it: it waits while others go on. The pause that begins. */
  synchronized Duration faulty(ImportTask task, Duration now) {
    retry.succeeded();
    return held.failed(task, now);
  }

  /** A fault ended it, and may be that of one file: each of its files is taken alone, at once. */
  synchronized void takeOneByOne(ImportTask task, List<PendingFile> ofIt) {
    retry.succeeded();
    held.forget(task);
    for (PendingFile file : ofIt) {
      ImportTask alone = new ImportTask(List.of(file));
      held.suspect(alone);
      first.add(alone);
    }
  }

  /** Somebody stopped it: it is the first when something comes, or after the pause that begins. */
  synchronized Duration stopped(ImportTask task, Duration now) {
    return held.stopped(task, now);
  }

  /** All have to wait. It is tried again after a pause, which is returned. */
  synchronized Duration failed(ImportTask task, Duration now) {
    first.addFirst(task);
    return retry.failed(now);
  }

  /** Returns early when a file comes, at once when one came since the last time, or at the end. */
  synchronized void await(Duration time) throws InterruptedException {
    if (!changed && !closed) {
      wait(Math.max(1, time.toMillis()));
    }
    changed = false;
  }

  /** From now on nothing is taken; whoever waits is answered. */
  synchronized void close() {
    closed = true;
    files.forEach(file -> file.end(new Taken.Later()));
    notifyAll();
  }
}
