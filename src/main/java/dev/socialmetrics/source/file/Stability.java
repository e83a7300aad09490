package dev.socialmetrics.source.file;

import dev.socialmetrics.domain.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Keeps files that are still being written out of a run. */
public final class Stability {
  /** How long a file must have been left alone. */
  public static final Duration DEFAULT_QUIET = Duration.ofSeconds(2);

  /**
   * Files as they were given, in the same order.
   *
   * @param settled those that can be read
   * @param growing those that changed, or vanished, while they were watched: for the next run
   */
  public record Watched(List<SourceFile> settled, List<SourceFile> growing) {
    public Watched {
      settled = List.copyOf(settled);
      growing = List.copyOf(growing);
    }
  }

  private final Duration quiet;
  private final Clock clock;
  private final Consumer<Duration> sleeper;

  /** Sleeps by parking the thread; an interrupt ends the sleep. */
  public Stability(Duration quiet, Clock clock) {
    this(quiet, clock, Stability::park);
  }

  /**
   * @param quiet how long a file must have been left alone; zero watches none
   * @param sleeper waits for the time it is given; called at most once a watch
   */
  public Stability(Duration quiet, Clock clock, Consumer<Duration> sleeper) {
    this.quiet = Objects.requireNonNull(quiet);
    this.clock = Objects.requireNonNull(clock);
    this.sleeper = Objects.requireNonNull(sleeper);
  }

  /**
   * Watches the files that are younger than the quiet time, all at once, until the youngest has
   * reached it. Takes no longer than the quiet time; returns at once when none is young.
   */
  public Watched watch(List<SourceFile> files) {
    Instant now = clock.instant();
    files.stream()
        .map(file -> remaining(file, now))
        .max(Comparator.naturalOrder())
        .filter(longest -> !longest.isZero())
        .ifPresent(sleeper);
    Map<Boolean, List<SourceFile>> byCalm =
        files.stream()
            .collect(
                Collectors.partitioningBy(
                    file -> remaining(file, now).isZero() || isUnchanged(file)));
    return new Watched(byCalm.get(true), byCalm.get(false));
  }

  /**
   * Whether a file has been left alone for long enough: by its time, or as it was seen.
   *
   * @param unchanged for how long it was seen as it is
   */
  public boolean isQuiet(SourceFile file, Duration unchanged) {
    return remaining(file, clock.instant()).isZero() || unchanged.compareTo(quiet) >= 0;
  }

  /** A time in the future is taken for now: another machine's clock may have set it. */
  private Duration remaining(SourceFile file, Instant now) {
    Duration age = Duration.between(file.modified(), now);
    if (age.isNegative()) {
      return quiet;
    }
    Duration left = quiet.minus(age);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static boolean isUnchanged(SourceFile file) {
    try {
      BasicFileAttributes now =
          Files.readAttributes(file.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return now.size() == file.size()
          && now.lastModifiedTime().toInstant().equals(file.modified());
    } catch (IOException vanished) {
      return false;
    }
  }

  private static void park(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    long left = time.toNanos();
    while (left > 0 && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(left);
      left = end - System.nanoTime();
    }
  }
}
