package dev.socialmetrics.job.live;

import dev.socialmetrics.configuration.ConfigurationFolder;
import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.job.importing.Progress;
import dev.socialmetrics.job.running.RunEnvironment;
import dev.socialmetrics.job.running.RunFolders;
import dev.socialmetrics.job.running.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A desktop, and the live runs of a process that stays up on it. */
final class LiveDesktop {
  static final String COLUMNS = "account_id,platform,date,followers";
  private static final int PATIENCE_SECONDS = 60;

  private final Desktop desktop;

  LiveDesktop(Path folder) {
    this.desktop = new Desktop(folder);
  }

  Desktop desktop() {
    return desktop;
  }

  RunFolders folders() {
    Path folder = desktop.folder();
    return new RunFolders(
        folder.resolve("input"), folder.resolve("output"), folder.resolve("config"));
  }

  RunEnvironment environment() {
    return new RunEnvironment(
        new ConfigurationFolder(folders().config(), Map.of()).read("1.0"),
        Desktop.CLOCK,
        Progress.NONE,
        new StopSignal(),
        "tester",
        Duration.ZERO);
  }

  LiveRuns start() {
    LiveRuns live = new LiveRuns(environment(), folders());
    live.start();
    return live;
  }

  /** The same with {@code input.watch}. */
  LiveRuns startWatching() {
    desktop.configure("  watch: true\n");
    return start();
  }

  /** Puts a file into the inbox, as a server would. */
  Path accept(String name, String... lines) {
    try {
      Path inbox = Files.createDirectories(desktop.output("inbox"));
      return Files.writeString(inbox.resolve(name), String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with one day of channel 1 on Instagram. */
  Path acceptDay(String date, int followers) {
    return accept("day-" + date + ".csv", COLUMNS, "1,instagram," + date + "," + followers);
  }

  static Taken answer(CompletableFuture<Taken> answer) {
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("no answer", e);
    }
  }

  /** Whether that comes true within a minute. */
  static boolean becomes(BooleanSupplier state) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!state.getAsBoolean() && System.nanoTime() < end) {
      pause();
    }
    return state.getAsBoolean();
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Followers by day, as they are stored; none before there is a place for them. */
  List<String> followers() {
    if (!Files.exists(desktop.output("social-metrics.db"))) {
      return List.of();
    }
    boolean isEmpty =
        desktop
            .tables()
            .rows("SELECT name FROM sqlite_master WHERE name = 'social_media_daily_metrics'")
            .isEmpty();
    return isEmpty
        ? List.of()
        : desktop
            .tables()
            .rows("SELECT date, followers FROM social_media_daily_metrics ORDER BY date");
  }

  List<String> runs() {
    return desktop.tables().rows("SELECT run_id, command, outcome, exit_code FROM run ORDER BY 1");
  }
}
