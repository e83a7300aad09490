package dev.socialmetrics.job.live;

import dev.socialmetrics.job.running.RunEnvironment;
import dev.socialmetrics.job.running.RunFolders;
import dev.socialmetrics.job.running.RunRequest;
import dev.socialmetrics.job.running.RunResult;
import dev.socialmetrics.job.running.Runner;
import dev.socialmetrics.job.running.StopSignal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The runs of a process that stays up, one at a time, on one thread: files that are accepted are
 * imported soon. Whatever fails is logged in one line and tried again; nothing of it ends the
 * process. Nothing is written until there is work.
 */
public final class LiveRuns implements AutoCloseable {
  /** How long a file's turn, or another process's lock, is waited for. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
  private static final long ASK_AGAIN_MILLIS = 50;

  private final RunFolders folders;
  private final StopSignal stop;
  private final Function<RunRequest, RunResult> runs;
  private final Supplier<Duration> uptime;
  private final ImportQueue imports = new ImportQueue();
  private final Thread thread = new Thread(this::work, "live-runs");
  private volatile boolean closed;

  /**
   * @param environment of each run; a lock that another process holds is waited for for 2 seconds,
   *     whatever it says
   */
  public LiveRuns(RunEnvironment environment, RunFolders folders) {
    this(folders, environment.stop(), new Runner(environment.waiting(PATIENCE))::run);
  }

  /**
   * @param runs how a run is made; the result of one that completed, failed or was stopped
   */
  LiveRuns(RunFolders folders, StopSignal stop, Function<RunRequest, RunResult> runs) {
    this.folders = folders;
    this.stop = stop;
    this.runs = runs;
    long begin = System.nanoTime();
    this.uptime = () -> Duration.ofNanos(System.nanoTime() - begin);
    thread.setDaemon(true);
  }

  /** Begins to work; once. */
  public void start() {
    thread.start();
  }

  /**
   * Has a file imported, with those that come within 200 ms of the first, 1,000 at most.
   *
   * @param file lies whole in the inbox, and stays there
   * @return what became of it, after at most 2 seconds where no run takes it by then
   */
  public CompletableFuture<Taken> take(Path file) {
    PendingFile pending = new PendingFile(file.toAbsolutePath().normalize(), uptime.get());
    pending.answerWithin(PATIENCE);
    imports.add(pending);
    return pending.answer();
  }

  private void work() {
    try {
      while (!isOver()) {
        Duration now = uptime.get();
        Optional<Duration> due = imports.due();
        if (due.filter(time -> time.compareTo(now) <= 0).isPresent()) {
          runImport();
        } else {
          imports.await(
              due.map(time -> time.minus(now)).filter(LiveRuns::isSoon).orElse(LOOK_AGAIN));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      imports.close();
    }
  }

  private static boolean isSoon(Duration time) {
    return time.compareTo(LOOK_AGAIN) < 0;
  }

  private boolean isOver() {
    return closed || stop.wasAsked();
  }

  private void runImport() {
    ImportTask task = imports.next();
    task.begin();
    Attempt attempt = Attempt.at(RunRequest.importing(folders, task.asked()), runs);
    if (attempt.completed().isPresent()) {
      imports.succeeded();
      task.end(new Taken.Done(attempt.completed().get()));
    } else {
      attempt.log(task.words(), imports.failed(task, uptime.get()));
      task.end(new Taken.Later());
    }
  }

  /** Ends after the current chunk of the run at hand, if one is; files that wait stay waiting. */
  @Override
  public void close() {
    closed = true;
    imports.close();
    try {
      while (thread.isAlive()) {
        stop.stopRun();
        thread.join(ASK_AGAIN_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
