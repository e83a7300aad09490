package dev.socialmetrics.job.live;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A file that is to be imported, and the answer that is waited for. */
final class PendingFile {
  private final Path file;
  private final Duration since;
  private final CompletableFuture<Taken> answer = new CompletableFuture<>();
  private volatile boolean begun;

  /**
   * @param since when it was given
   */
  PendingFile(Path file, Duration since) {
    this.file = file;
    this.since = since;
  }

  Path file() {
    return file;
  }

  Duration since() {
    return since;
  }

  CompletableFuture<Taken> answer() {
    return answer;
  }

  /** Whoever waits is answered within that time, unless a run has taken the file by then. */
  void answerWithin(Duration patience) {
    CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
        .execute(
            () -> {
              if (!begun) {
                answer.complete(new Taken.Later());
              }
            });
  }

  /** A run takes it: its end is the answer. */
  void begin() {
    begun = true;
  }

  /** Answers, unless that was done before; not on this thread, which has other work. */
  void end(Taken taken) {
    answer.completeAsync(() -> taken);
  }
}
