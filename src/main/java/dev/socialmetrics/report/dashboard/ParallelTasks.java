package dev.socialmetrics.report.dashboard;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work that is done side by side. */
public final class ParallelTasks {
  private ParallelTasks() {}

  /** Some of the work. */
  public interface Work {
    public void run() throws IOException;
  }

  /**
   * Does all of it, and returns when all has ended.
   *
   * @param tasks how many at a time
   * @throws RuntimeException the first failure in order; one that only followed from another
   *     ({@link CancellationException}) after all others
   */
  public static void run(List<Work> works, int tasks) throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(tasks, ParallelTasks::thread);
    try {
      List<Future<?>> futures = new ArrayList<>();
      for (Work work : works) {
        futures.add(threads.submit(() -> done(work)));
      }
      List<Throwable> failures = new ArrayList<>();
      for (Future<?> future : futures) {
        failure(future).ifPresent(failures::add);
      }
      throwFirst(failures);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Object done(Work work) throws IOException {
    work.run();
    return work;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "report-lane");
    thread.setDaemon(true);
    return thread;
  }

  private static Optional<Throwable> failure(Future<?> future) throws IOException {
    try {
      future.get();
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while reports were written");
    } catch (ExecutionException e) {
      return Optional.of(e.getCause());
    }
  }

  private static void throwFirst(List<Throwable> failures) throws IOException {
    Optional<Throwable> first =
        failures.stream().min(Comparator.comparing(CancellationException.class::isInstance));
    if (first.isEmpty()) {
      return;
    }
    if (first.get() instanceof RuntimeException failure) {
      throw failure;
    }
    if (first.get() instanceof Error error) {
      throw error;
    }
    throw (IOException) first.get();
  }
}
