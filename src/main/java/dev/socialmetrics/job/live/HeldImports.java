package dev.socialmetrics.job.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Imports that wait by themselves while others go on: those that a fault of the program ended, each
 * for twice as long each time, and those that somebody stopped. Times are those since the process
 * began to count.
 */
final class HeldImports {
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /** Of those that failed, alone or among others; some may be at work again. */
  private final Map<ImportTask, Retry> failed = new HashMap<>();

  /** When they are due. */
  private final Map<ImportTask, Duration> waiting = new LinkedHashMap<>();

  private final Map<ImportTask, Duration> stopped = new LinkedHashMap<>();

  /** A fault ended it. The pause that begins. */
  Duration failed(ImportTask task, Duration now) {
    Retry retry = failed.computeIfAbsent(task, first -> new Retry(LONGEST_PAUSE));
    Duration pause = retry.failed(now);
    waiting.put(task, retry.due());
    return pause;
  }

  /** It failed among others. */
  void suspect(ImportTask task) {
    failed.put(task, new Retry(LONGEST_PAUSE));
  }

  /** Whether it failed before. */
  boolean hasFailed(ImportTask task) {
    return failed.containsKey(task);
  }

  /** It is tried no more. */
  void forget(ImportTask task) {
    failed.remove(task);
    waiting.remove(task);
  }

  /** Somebody stopped it. The pause that begins, unless it is taken up before. */
  Duration stopped(ImportTask task, Duration now) {
    Retry retry = new Retry(LONGEST_PAUSE);
    Duration pause = retry.stopped(now);
    stopped.put(task, retry.due());
    return pause;
  }

  /** Takes what was stopped, to be the next. */
  List<ImportTask> takeStopped() {
    List<ImportTask> taken = List.copyOf(stopped.keySet());
    stopped.clear();
    return taken;
  }

  boolean isWaiting(ImportTask task) {
    return waiting.containsKey(task) || stopped.containsKey(task);
  }

  /** When the next one is due. */
  Optional<Duration> due() {
    return next().map(Map.Entry::getValue);
  }

  /** Takes the one that is due next. */
  ImportTask take() {
    ImportTask task = next().orElseThrow().getKey();
    waiting.remove(task);
    stopped.remove(task);
    return task;
  }

  private Optional<Map.Entry<ImportTask, Duration>> next() {
    Map<ImportTask, Duration> all = new LinkedHashMap<>(stopped);
    all.putAll(waiting);
    return all.entrySet().stream().min(Map.Entry.comparingByValue());
  }

  /** How many files a fault holds back, or may, at least: everything new counts as one. */
  int count() {
    return failed.keySet().stream().mapToInt(task -> Math.max(1, task.files().size())).sum();
  }
}
