package dev.socialmetrics.job.live;

import dev.socialmetrics.configuration.Settings;
import dev.socialmetrics.job.reporting.AskedDates;
import dev.socialmetrics.job.running.RunEnvironment;
import dev.socialmetrics.job.running.RunFolders;
import dev.socialmetrics.job.running.RunRequest;
import dev.socialmetrics.job.running.RunResult;
import dev.socialmetrics.job.running.Runner;
import dev.socialmetrics.job.running.StopSignal;
import dev.socialmetrics.source.file.Stability;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The runs of a process that stays up, one at a time, on one thread: files that are accepted are
 * imported soon, and so are those of the input folder where {@code input.watch} says so; the
 * reports follow. Whatever fails is logged in one line and tried again; nothing of it ends the
 * process. Nothing is written until there is work.
 */
public final class LiveRuns implements AutoCloseable {
  /** How long another process's lock is waited for. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** How long a file's turn is waited for, while this process makes reports. */
  private static final Duration TURN = Duration.ofSeconds(10);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
  private static final long ASK_AGAIN_MILLIS = 50;

  private final RunFolders folders;
  private final StopSignal stop;
  private final Function<RunRequest, RunResult> runs;
  private final ImportRuns importing;
  private final StoredState state;
  private final InboxAtStart inbox;
  private final Optional<FolderWatch> watch;
  private final Supplier<Duration> uptime;
  private final ImportQueue imports = new ImportQueue();
  private final ReportTimes reports = new ReportTimes();
  private final ReentrantLock turn = new ReentrantLock(true);
  private final Thread thread = new Thread(this::work, "live-runs");
  private volatile boolean closed;

  /**
   * @param environment of each run; a lock that another process holds is waited for for 2 seconds,
   *     whatever it says
   */
  public LiveRuns(RunEnvironment environment, RunFolders folders) {
    this(environment, folders, new Runner(environment.waiting(PATIENCE))::run);
  }

  /**
   * @param environment says what is watched, and when to stop
   * @param runs makes a run; its result is of one that completed, failed or was stopped
   */
  public LiveRuns(
      RunEnvironment environment, RunFolders folders, Function<RunRequest, RunResult> runs) {
    this.folders = folders;
    this.stop = environment.stop();
    this.runs = runs;
    long begin = System.nanoTime();
    this.uptime = () -> Duration.ofNanos(System.nanoTime() - begin);
    Settings settings = environment.configuration().settings();
    this.state = new StoredState(folders.output(), settings.database().busyTimeout());
    this.inbox = new InboxAtStart(folders.output().resolve("inbox"), state);
    Stability stability = new Stability(settings.input().stableAfter(), environment.clock());
    this.watch =
        Optional.of(settings.input())
            .filter(Settings.Input::watch)
            .map(
                input ->
                    new FolderWatch(
                        folders.input(), folders.output(), stability, state::listUnknown, uptime));
    this.importing =
        new ImportRuns(environment.waiting(PATIENCE), folders, runs, imports, watch, uptime);
    thread.setDaemon(true);
  }

  /** How many files wait since a fault of the program ended their import; they are tried again. */
  public int countHeldBack() {
    return imports.countHeldBack();
  }

  /** Begins to work; once. */
  public void start() {
    thread.start();
  }

  /**
   * Has a file imported, with those that come within 200 ms of the first, 1,000 at most.
   *
   * @param file lies whole in the inbox, and stays there
   * @return what became of it, after at most 10 seconds where no run takes it by then
   */
  public CompletableFuture<Taken> take(Path file) {
    PendingFile pending = new PendingFile(file.toAbsolutePath().normalize(), uptime.get());
    pending.answerWithin(TURN);
    imports.add(pending);
    return pending.answer();
  }

  /** Does some work between the runs, on the caller's thread: none is made meanwhile. */
  public <T> T alone(Supplier<T> work) {
    turn.lock();
    try {
      return work.get();
    } finally {
      turn.unlock();
    }
  }

  private void work() {
    try {
      begin();
      while (!isOver()) {
        importing.look();
        Duration now = uptime.get();
        boolean imported = isPast(imports.due(), now) && !reports.goFirst(now, importing.lastEnd());
        if (!imported && !isPast(reports.due(), now)) {
          imports.await(untilNext(now));
        } else if (turn.tryLock(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
          runAndUnlock(imported);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      imports.close();
    }
  }

  private void runAndUnlock(boolean imports) {
    try {
      if (imports) {
        if (importing.run(this::words)) {
          reports.changed(importing.lastEnd());
        }
      } else {
        runReports();
      }
    } finally {
      turn.unlock();
    }
  }

  /** A former process may have died between a file's acceptance, its import and the reports. */
  private void begin() {
    imports.addFirst(inbox.list());
    if (state.areReportsOlder(false)) {
      reports.changed(uptime.get());
    }
  }

  private static boolean isPast(Optional<Duration> due, Duration now) {
    return due.filter(time -> time.compareTo(now) <= 0).isPresent();
  }

  private Duration untilNext(Duration now) {
    Duration next = now.plus(LOOK_AGAIN);
    next = ImportQueue.earlier(next, imports.due().orElse(next));
    next = ImportQueue.earlier(next, reports.due().orElse(next));
    next = ImportQueue.earlier(next, watch.map(FolderWatch::due).orElse(next));
    return next.minus(now);
  }

  private boolean isOver() {
    return closed || stop.wasAsked();
  }

  private void runReports() {
    if (!state.areReportsOlder(true)) {
      reports.unchanged();
      return;
    }
    Duration begin = uptime.get();
    Attempt attempt = Attempt.at(RunRequest.reports(folders, AskedDates.LATEST), runs);
    Duration end = uptime.get();
    if (attempt.completed().isPresent()) {
      reports.published(begin, end);
    } else {
      Duration pause = attempt.isStopped() ? reports.stopped(end) : reports.failed(end);
      attempt.log("the reports", words(pause));
    }
  }

  private String words(Duration pause) {
    return isOver() ? "at the next start" : "in " + pause.toSeconds() + " s";
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
