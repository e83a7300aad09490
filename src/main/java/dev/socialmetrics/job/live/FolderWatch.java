package dev.socialmetrics.job.live;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.source.file.InputFolders;
import dev.socialmetrics.source.file.ScannedFile;
import dev.socialmetrics.source.file.Stability;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the input folder again and again, by paths, sizes, times and file keys: notifications of
 * the operating system do not come from network folders. Opens no file.
 */
final class FolderWatch {
  private static final Logger LOG = LoggerFactory.getLogger(LiveRuns.class);
  private static final Duration LEAST_PAUSE = Duration.ofSeconds(1);

  /** The pause is so many times what a look costs. */
  private static final int PAUSES_PER_COST = 9;

  private final Path input;
  private final InputFolders folders;
  private final Stability stability;
  private final UnaryOperator<List<SourceFile>> unknown;
  private final Supplier<Duration> uptime;

  /** As they were when they needed no run, or no more. */
  private final Map<Path, SourceFile> done = new HashMap<>();

  /** Those that were not, and since when they are as they are. */
  private Map<Path, Changing> changing = new HashMap<>();

  private List<SourceFile> found = List.of();
  private Duration due = Duration.ZERO;
  private String trouble = "";

  private record Changing(SourceFile file, Duration since) {}

  /**
   * @param output nothing in it is input
   * @param unknown of files, those that no run has dealt with as they are
   * @param uptime since the process began to count
   */
  FolderWatch(
      Path input,
      Path output,
      Stability stability,
      UnaryOperator<List<SourceFile>> unknown,
      Supplier<Duration> uptime) {
    this.input = input.toAbsolutePath().normalize();
    this.folders = new InputFolders(input, output);
    this.stability = stability;
    this.unknown = unknown;
    this.uptime = uptime;
  }

  /** When to look next. */
  Duration due() {
    return due;
  }

  /** Looks; whether something new has stopped changing and is to be imported. */
  boolean look() {
    Duration now = uptime.get();
    try {
      Collection<SourceFile> present = scan();
      done.keySet().retainAll(present.stream().map(SourceFile::path).toList());
      found = unknown.apply(settled(present, now));
      return !found.isEmpty();
    } finally {
      Duration end = uptime.get();
      due = end.plus(ImportQueue.later(LEAST_PAUSE, end.minus(now).multipliedBy(PAUSES_PER_COST)));
    }
  }

  /** What the last look found, until a run has dealt with it. */
  List<Path> found() {
    return found.stream().map(SourceFile::path).toList();
  }

  /** What the last look found was dealt with, or is asked for already. */
  void imported() {
    found.forEach(file -> done.put(file.path(), file));
    found = List.of();
  }

  private List<SourceFile> settled(Collection<SourceFile> present, Duration now) {
    Map<Path, Changing> still = new HashMap<>();
    List<SourceFile> settled = new ArrayList<>();
    for (SourceFile file : present) {
      if (!done.containsKey(file.path()) || !file.isAsSeen(done.get(file.path()))) {
        Changing seen = seen(file, now);
        still.put(file.path(), seen);
        if (stability.isQuiet(file, now.minus(seen.since()))) {
          settled.add(file);
        }
      }
    }
    changing = still;
    return settled;
  }

  private Changing seen(SourceFile file, Duration now) {
    Changing before = changing.get(file.path());
    return before != null && file.isAsSeen(before.file()) ? before : new Changing(file, now);
  }

  private List<SourceFile> scan() {
    try {
      List<SourceFile> present =
          folders.scanInput().stream()
              .filter(scanned -> scanned.problem().filter(p -> p.isWarning()).isEmpty())
              .map(FolderWatch::file)
              .toList();
      trouble = "";
      return present;
    } catch (IOException e) {
      if (!trouble.equals(String.valueOf(e.getMessage()))) {
        trouble = String.valueOf(e.getMessage());
        LOG.warn("the input folder {} cannot be listed: {}. Give the right to read it.", input, e);
      }
      return List.of();
    }
  }

  /** What cannot be read is refused by a run, too, under the name that it has there. */
  private static SourceFile file(ScannedFile scanned) {
    return scanned
        .file()
        .orElseGet(() -> new SourceFile(scanned.path(), scanned.name(), 0, Instant.EPOCH, "-"));
  }
}
