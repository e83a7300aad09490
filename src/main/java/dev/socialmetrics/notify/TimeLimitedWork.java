package dev.socialmetrics.notify;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Work on the network that is left behind when its time is over: looking up a name, a handshake.
 */
final class TimeLimitedWork {
  private TimeLimitedWork() {}

  /** Something that may never end by itself. */
  interface Work {
    void run() throws IOException;
  }

  /**
   * @throws IOException that of the work, or that its time is over
   */
  static void run(Work work, Duration patience) throws IOException {
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              work.run();
              return null;
            });
    Thread thread = new Thread(task, "webhook");
    thread.setDaemon(true);
    thread.start();
    try {
      task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("no answer in time");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException("failed to deliver");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted");
    }
  }
}
